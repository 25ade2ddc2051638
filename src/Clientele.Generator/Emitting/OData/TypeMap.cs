using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>How a type of the description looks in C#, in JSON and in URLs.</summary>
internal static class TypeMap
{
    private const string JsonRead = "JsonRead.";
    private const string JsonWrite = "JsonWrite.";

    /// <summary>The C# type of a property, parameter or result, with its nullability.</summary>
    public static string CSharp(TypeReference type) =>
        type.IsCollection
            ? "IReadOnlyList<" + Item(type) + ">"
            : Item(type);

    /// <summary>The C# type of one value, or of one item of a collection.</summary>
    public static string Item(TypeReference type) => ItemWithoutNull(type) + (CanBeNull(type) ? "?" : "");

    /// <summary>The C# type of one value that is not null.</summary>
    public static string ItemWithoutNull(TypeReference type) => type.Kind switch
    {
        TypeKind.Primitive when type.Primitive == PrimitiveKind.Spatial => Shape(type),
        TypeKind.Primitive => Primitive(type.Primitive),
        TypeKind.Untyped => "global::System.Text.Json.JsonElement",
        _ => CSharpText.Identifier(type.CSharpName),
    };

    /// <summary>The C# type of a value that may be left out: nullable in any case.</summary>
    public static string Omittable(TypeReference type)
    {
        var text = CSharp(type);
        return text.EndsWith("?", System.StringComparison.Ordinal) ? text : text + "?";
    }

    public static bool IsValueType(TypeReference type) => !type.IsCollection && type.Kind switch
    {
        TypeKind.Enum or TypeKind.Untyped => true,
        TypeKind.Primitive => type.Primitive is not (PrimitiveKind.String or PrimitiveKind.Binary or PrimitiveKind.Stream or PrimitiveKind.Spatial),
        _ => false,
    };

    /// <summary>What a property starts with, <c> = …;</c>, or nothing.</summary>
    public static string Initial(TypeReference type)
    {
        if (type.IsCollection)
        {
            return " = [];";
        }

        if (type.IsNullable || IsValueType(type))
        {
            return "";
        }

        return type switch
        {
            { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.String } => " = \"\";",
            { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.Binary } => " = [];",
            _ => " = null!;",
        };
    }

    /// <summary>The call that reads a value of the type: the reader stands on its first token.</summary>
    public static string ReadCall(TypeReference type) => (type.IsCollection, IsModel(type)) switch
    {
        (false, _) => ReadMethod(type) + "(ref reader)",
        (true, true) when !type.IsNullable => JsonRead + "List<" + ItemWithoutNull(type) + ">(ref reader)",
        (true, _) => JsonRead + "List<" + Item(type) + ">(ref reader, " + ReadMethod(type) + ")",
    };

    /// <summary>The method that reads one value, or one item, of the type.</summary>
    public static string ReadMethod(TypeReference type) =>
        JsonRead + JsonKind(type) + (CanBeNull(type) ? "OrNull" : "") + TypeArgument(type);

    /// <summary>The statement that writes a member of the type.</summary>
    /// <param name="type">Type of the value.</param>
    /// <param name="writer">Expression of the JSON writer.</param>
    /// <param name="name">Expression of the member's name; of an <c>Optional</c>, the table of names and the member's number in it.</param>
    /// <param name="value">Expression of the value.</param>
    /// <param name="ifNotNull">A null is left out.</param>
    /// <param name="numbersAsText">Numbers that JavaScript's can't hold are written as text.</param>
    public static string WriteCall(TypeReference type, string writer, string name, string value, bool numbersAsText, bool ifNotNull = false)
    {
        var isText = numbersAsText && type is { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.Int64 or PrimitiveKind.Decimal };
        var method = (type.IsCollection ? "List" : isText ? "NumberText" : JsonKind(type)) + (ifNotNull ? "IfNotNull" : "");
        var item = isText && type.IsCollection ? ", " + JsonWrite + "NumberTextValue" : ItemWriter(type);
        return JsonWrite + method + "(" + writer + ", " + name + ", " + value + item + ");";
    }

    /// <summary>The expression of a member's name as it stands in JSON.</summary>
    public static string JsonName(string wireName) => CSharpText.JsonLiteral(wireName) + "u8";

    /// <summary>The further argument that writes one item of a collection that is not of models, comma and all; else nothing.</summary>
    public static string ItemWriter(TypeReference type)
    {
        if (!type.IsCollection || IsModel(type))
        {
            return "";
        }

        return ", " + JsonWrite + (type.Kind == TypeKind.Enum ? "EnumValue" : "Value");
    }

    /// <summary>The expression of an <c>ODataLiteral</c> for a value of a type that has literals.</summary>
    public static string Literal(string value) => "ODataLiteral.Of(" + value + ")";

    /// <summary>
    /// The expression of an <c>ODataLiteral</c>; null where a value of the type can't stand in a URL as it is, and goes as JSON through a parameter alias.
    /// </summary>
    public static string? Literal(TypeReference type, string value) => type switch
    {
        { IsCollection: true } or { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.Stream } => null,
        { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.Spatial } => "ODataLiteral." + (IsGeometry(type) ? "Geometry(" : "Geography(") + value + ")",
        { Kind: TypeKind.Primitive or TypeKind.Enum } => Literal(value),
        _ => null,
    };

    /// <summary>The field type of a structural property that is no complex value; null for those that are.</summary>
    public static string? Field(TypeReference type)
    {
        var item = type.Kind switch
        {
            TypeKind.Enum => "EnumField<" + CSharpText.Identifier(type.CSharpName) + ">",
            TypeKind.Primitive when type.Primitive == PrimitiveKind.Spatial =>
                "global::Clientele.OData." + (IsGeometry(type) ? "Geometry" : "Geography") + "Field<" + Shape(type) + ">",
            TypeKind.Primitive => PrimitiveField(type.Primitive),
            TypeKind.Untyped => "OpaqueField",
            _ => null,
        };
        return type.IsCollection && item is not null ? "CollectionField<" + item + ", " + Item(type) + ">" : item;
    }

    private static bool IsModel(TypeReference type) => type.Kind is TypeKind.Complex or TypeKind.Entity;

    private static bool CanBeNull(TypeReference type) => type.IsNullable && type.Kind != TypeKind.Untyped;

    private static string TypeArgument(TypeReference type) =>
        type.Kind is TypeKind.Enum or TypeKind.Complex or TypeKind.Entity ? "<" + CSharpText.Identifier(type.CSharpName) + ">"
        : type is { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.Spatial } ? "<" + Shape(type) + ">"
        : "";

    /// <summary>The class of a geographic or geometric value: <c>Edm.GeographyPoint</c> and <c>Edm.GeometryPoint</c> differ in their literals only.</summary>
    private static string Shape(TypeReference type) => "global::Clientele." + type.QualifiedName switch
    {
        "Edm.GeographyPoint" or "Edm.GeometryPoint" => "GeoPoint",
        "Edm.GeographyLineString" or "Edm.GeometryLineString" => "GeoLineString",
        "Edm.GeographyPolygon" or "Edm.GeometryPolygon" => "GeoPolygon",
        "Edm.GeographyMultiPoint" or "Edm.GeometryMultiPoint" => "GeoMultiPoint",
        "Edm.GeographyMultiLineString" or "Edm.GeometryMultiLineString" => "GeoMultiLineString",
        "Edm.GeographyMultiPolygon" or "Edm.GeometryMultiPolygon" => "GeoMultiPolygon",
        "Edm.GeographyCollection" or "Edm.GeometryCollection" => "GeoCollection",
        _ => "GeoValue",
    };

    private static bool IsGeometry(TypeReference type) => type.QualifiedName.StartsWith("Edm.Geometry", System.StringComparison.Ordinal);

    private static string JsonKind(TypeReference type) => type.Kind switch
    {
        TypeKind.Primitive => type.Primitive switch
        {
            PrimitiveKind.Spatial => "Geo",
            var primitive => primitive.ToString(),
        },
        TypeKind.Enum => "Enum",
        TypeKind.Untyped => "Element",
        _ => "Model",
    };

    private static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Binary => "byte[]",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Byte => "byte",
        PrimitiveKind.Date => "global::System.DateOnly",
        PrimitiveKind.DateTimeOffset => "global::System.DateTimeOffset",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Duration => "global::System.TimeSpan",
        PrimitiveKind.Guid => "global::System.Guid",
        PrimitiveKind.Int16 => "short",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.SByte => "sbyte",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Stream => "global::System.IO.Stream",
        PrimitiveKind.TimeOfDay => "global::System.TimeOnly",
        _ => "string",
    };

    private static string PrimitiveField(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Binary => "BinaryField",
        PrimitiveKind.Boolean => "BooleanField",
        PrimitiveKind.Date => "DateField",
        PrimitiveKind.DateTimeOffset => "DateTimeOffsetField",
        PrimitiveKind.Duration => "DurationField",
        PrimitiveKind.Guid => "GuidField",
        PrimitiveKind.TimeOfDay => "TimeOfDayField",
        PrimitiveKind.Stream => "OpaqueField",
        PrimitiveKind.String => "StringField",
        var number => "NumberField<" + Primitive(number) + ">",
    };
}
