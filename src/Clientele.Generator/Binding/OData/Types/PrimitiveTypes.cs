using System.Collections.Generic;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>The built-in types (CSDL XML 4.01, sections 4.4 and 4.6) by qualified name.</summary>
internal static class PrimitiveTypes
{
    /// <summary>The base of all entity types, which a navigation property may name and a set may not.</summary>
    public const string AbstractEntityType = "Edm.EntityType";

    private static readonly Dictionary<string, PrimitiveKind> Kinds = new()
    {
        ["Edm.Binary"] = PrimitiveKind.Binary,
        ["Edm.Boolean"] = PrimitiveKind.Boolean,
        ["Edm.Byte"] = PrimitiveKind.Byte,
        ["Edm.Date"] = PrimitiveKind.Date,
        ["Edm.DateTimeOffset"] = PrimitiveKind.DateTimeOffset,
        ["Edm.Decimal"] = PrimitiveKind.Decimal,
        ["Edm.Double"] = PrimitiveKind.Double,
        ["Edm.Duration"] = PrimitiveKind.Duration,
        ["Edm.Guid"] = PrimitiveKind.Guid,
        ["Edm.Int16"] = PrimitiveKind.Int16,
        ["Edm.Int32"] = PrimitiveKind.Int32,
        ["Edm.Int64"] = PrimitiveKind.Int64,
        ["Edm.SByte"] = PrimitiveKind.SByte,
        ["Edm.Single"] = PrimitiveKind.Single,
        ["Edm.Stream"] = PrimitiveKind.Stream,
        ["Edm.String"] = PrimitiveKind.String,
        ["Edm.TimeOfDay"] = PrimitiveKind.TimeOfDay,

        // Types that only vocabularies use; their values are strings in JSON.
        ["Edm.AnnotationPath"] = PrimitiveKind.String,
        ["Edm.AnyPropertyPath"] = PrimitiveKind.String,
        ["Edm.ModelElementPath"] = PrimitiveKind.String,
        ["Edm.NavigationPropertyPath"] = PrimitiveKind.String,
        ["Edm.PropertyPath"] = PrimitiveKind.String,
        ["Edm.Geography"] = PrimitiveKind.Spatial,
        ["Edm.GeographyPoint"] = PrimitiveKind.Spatial,
        ["Edm.GeographyLineString"] = PrimitiveKind.Spatial,
        ["Edm.GeographyPolygon"] = PrimitiveKind.Spatial,
        ["Edm.GeographyMultiPoint"] = PrimitiveKind.Spatial,
        ["Edm.GeographyMultiLineString"] = PrimitiveKind.Spatial,
        ["Edm.GeographyMultiPolygon"] = PrimitiveKind.Spatial,
        ["Edm.GeographyCollection"] = PrimitiveKind.Spatial,
        ["Edm.Geometry"] = PrimitiveKind.Spatial,
        ["Edm.GeometryPoint"] = PrimitiveKind.Spatial,
        ["Edm.GeometryLineString"] = PrimitiveKind.Spatial,
        ["Edm.GeometryPolygon"] = PrimitiveKind.Spatial,
        ["Edm.GeometryMultiPoint"] = PrimitiveKind.Spatial,
        ["Edm.GeometryMultiLineString"] = PrimitiveKind.Spatial,
        ["Edm.GeometryMultiPolygon"] = PrimitiveKind.Spatial,
        ["Edm.GeometryCollection"] = PrimitiveKind.Spatial,
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static bool TryGet(string qualifiedName, out PrimitiveKind kind) => Kinds.TryGetValue(qualifiedName, out kind);

    /// <summary>The abstract types that stand for any value.</summary>
    public static bool IsUntyped(string qualifiedName) =>
        qualifiedName is "Edm.Untyped" or "Edm.PrimitiveType" or "Edm.ComplexType" or AbstractEntityType;
}
