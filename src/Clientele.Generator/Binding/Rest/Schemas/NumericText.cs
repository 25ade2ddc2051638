using System.Linq;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>
/// Numbers and booleans that may also be written as text: <c>type: [integer, string]</c> with a pattern or a format, which ASP.NET Core
/// writes by default because System.Text.Json reads numbers from text. In OpenAPI 3.0, which has no list of types, only the format or the
/// pattern is left.
/// </summary>
internal static class NumericText
{
    /// <summary>The one shape of such a schema; null for all others.</summary>
    public static SchemaShape? ShapeOf(OpenApiSchema schema)
    {
        if (schema.Enum.Count > 0 || schema.Properties.Count > 0 || schema.Items is not null)
        {
            return null;
        }

        var isUntyped = schema.Types.Count == 0 && SchemaIndex.Alternatives(schema).Count == 0 && schema.AllOf.Count == 0;
        var others = schema.Types.Where(type => type != "string").ToList();
        if (!isUntyped && (others.Count == schema.Types.Count || others.Count == 0))
        {
            return null;
        }

        if (others.Count == 1 && others[0] == "boolean")
        {
            return SchemaShape.Boolean;
        }

        if (!others.TrueForAll(type => type is "integer" or "number"))
        {
            return null;
        }

        var byFormat = OfFormat(schema.Format);
        if (isUntyped)
        {
            return byFormat;
        }

        return byFormat is null && (schema.Format is not null || !NumericPattern.IsMatch(schema.Pattern)) ? null
            : others.Contains("number") ? SchemaShape.Number
            : SchemaShape.Integer;
    }

    private static SchemaShape? OfFormat(string? format) => format switch
    {
        "int8" or "int16" or "int32" or "int64" or "int128" or "uint8" or "uint16" or "uint32" or "uint64" or "uint128" => SchemaShape.Integer,
        "float" or "double" or "decimal" or "decimal128" or "single" or "half" => SchemaShape.Number,
        _ => null,
    };
}
