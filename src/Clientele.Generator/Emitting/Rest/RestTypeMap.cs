using System.Globalization;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>How a type looks in C#, in JSON and as text.</summary>
internal static class RestTypeMap
{
    private const string Collections = "global::System.Collections.Generic.";
    private const string Reader = "ref JsonCursor ";

    /// <summary>The C# type with its nullability.</summary>
    public static string CSharp(RestTypeReference type) => Plain(type) + (type.IsNullable && type.Kind != RestTypeKind.Any ? "?" : "");

    /// <summary>The C# type of a value that may be left out.</summary>
    public static string Omittable(RestTypeReference type) => Plain(type) + "?";

    /// <summary>The C# type of a value that is not null.</summary>
    public static string Plain(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Primitive => Primitive(type.Primitive),
        RestTypeKind.NumericBoolean => "bool",
        RestTypeKind.List => Collections + "IReadOnlyList<" + CSharp(type.Item!) + ">",
        RestTypeKind.Map => Collections + "IReadOnlyDictionary<string, " + CSharp(type.Item!) + ">",
        RestTypeKind.Any => "global::System.Text.Json.JsonElement",
        _ => CSharpText.Identifier(type.CSharpName),
    };

    public static bool IsValueType(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Primitive => type.Primitive is not (PrimitiveKind.String or PrimitiveKind.Binary),
        RestTypeKind.NumericBoolean or RestTypeKind.Enum or RestTypeKind.NumberEnum or RestTypeKind.Any => true,
        _ => false,
    };

    /// <summary>Whether C# knows the type as an interface, which has no conversions of its own.</summary>
    public static bool IsInterface(RestTypeReference type) => type.Kind is RestTypeKind.List or RestTypeKind.Map;

    /// <summary>What a field starts with, <c> = …</c>, or nothing.</summary>
    public static string Initial(RestTypeReference type) => type switch
    {
        { IsNullable: true } => "",
        { Kind: RestTypeKind.List } => " = []",
        { Kind: RestTypeKind.Map } => " = global::System.Collections.ObjectModel.ReadOnlyDictionary<string, " + CSharp(type.Item!) + ">.Empty",
        { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.String } => " = \"\"",
        { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.Binary } => " = []",
        _ when IsValueType(type) => "",
        _ => " = null!",
    };

    /// <summary>The expression that reads a value: the reader stands on its first token.</summary>
    public static string ReadCall(RestTypeReference type, string reader = "reader", int depth = 0)
    {
        var arguments = "(ref " + reader;
        return type.Kind switch
        {
            RestTypeKind.List when IsPlainClass(type.Item!) && !type.IsNullable =>
                "RestRead.List<" + CSharp(type.Item!) + ">" + arguments + ")",
            RestTypeKind.List =>
                (type.IsNullable ? "RestRead.ListOrNull<" : "RestRead.List<") + CSharp(type.Item!) + ">" + arguments + ", " + ReadMethod(type.Item!, depth + 1) + ")",
            RestTypeKind.Map =>
                (type.IsNullable ? "RestRead.MapOrNull<" : "RestRead.Map<") + CSharp(type.Item!) + ">" + arguments + ", " + ReadMethod(type.Item!, depth + 1) + ")",
            _ => ReadMethod(type, depth) + arguments + ")",
        };
    }

    /// <summary>As <see cref="ReadCall"/>, of a list or a map that may be left out: null reads as empty too.</summary>
    public static string ReadOptional(RestTypeReference type)
    {
        var call = ReadCall(type);
        return type switch
        {
            { IsNullable: false, Kind: RestTypeKind.List } => "Json" + call.Substring("Rest".Length),
            { IsNullable: false, Kind: RestTypeKind.Map } => "RestRead.MapOrEmpty" + call.Substring("RestRead.Map".Length),
            _ => call,
        };
    }

    /// <summary>The method, or the lambda, that reads a value.</summary>
    public static string ReadMethod(RestTypeReference type, int depth = 0)
    {
        var orNull = type.IsNullable ? "OrNull" : "";
        return type.Kind switch
        {
            RestTypeKind.Primitive => (IsOfRest(type.Primitive) ? "RestRead." : "JsonRead.") + type.Primitive + orNull,
            RestTypeKind.NumericBoolean => "RestRead.NumericBoolean" + orNull,
            RestTypeKind.Enum or RestTypeKind.NumberEnum => "RestRead." + type.Kind + orNull + "<" + Plain(type) + ">",
            RestTypeKind.Class => "JsonRead.Model" + orNull + "<" + Plain(type) + ">",
            RestTypeKind.Union => "RestRead.Union" + orNull + "<" + Plain(type) + ">",
            RestTypeKind.Any => "JsonRead.Element",
            _ => "static (" + Reader + Name("reader", depth) + ") => " + ReadCall(type, Name("reader", depth), depth),
        };
    }

    /// <summary>The expression that writes a value where a value may come.</summary>
    public static string WriteCall(RestTypeReference type, string writer, string value, int depth = 0) => type.Kind switch
    {
        RestTypeKind.List => "RestWrite.List<" + CSharp(type.Item!) + ">(" + writer + ", " + value + ", " + WriteMethod(type.Item!, depth + 1) + ")",
        RestTypeKind.Map => "RestWrite.Map<" + CSharp(type.Item!) + ">(" + writer + ", " + value + ", " + WriteMethod(type.Item!, depth + 1) + ")",
        _ => WriteMethod(type, depth) + "(" + writer + ", " + value + ")",
    };

    /// <summary>The method, or the lambda, that writes a value where a value may come.</summary>
    public static string WriteMethod(RestTypeReference type, int depth = 0) => type.Kind switch
    {
        RestTypeKind.Primitive when type.Primitive == PrimitiveKind.Binary => "RestWrite.Base64",
        RestTypeKind.Primitive when type.Primitive == PrimitiveKind.ClockDuration => "RestWrite.ClockDuration",
        RestTypeKind.Primitive when type.Primitive is PrimitiveKind.UInt64 or PrimitiveKind.Int128 or PrimitiveKind.UInt128 => "RestWrite.Number",
        RestTypeKind.Primitive or RestTypeKind.Any => "JsonWrite.Value",
        RestTypeKind.NumericBoolean => "RestWrite.NumericBoolean",
        RestTypeKind.Enum or RestTypeKind.NumberEnum => "RestWrite." + type.Kind,
        RestTypeKind.Class or RestTypeKind.Union => "JsonWrite.ModelValue",
        _ => "static (" + Name("writer", depth) + ", " + Name("value", depth) + ") => " + WriteCall(type, Name("writer", depth), Name("value", depth), depth),
    };

    /// <summary>The expression that gives a value as text, null for null.</summary>
    public static string TextCall(RestTypeReference type, string value) => type.Kind switch
    {
        RestTypeKind.List or RestTypeKind.Map => "RestText.OfJson<" + Plain(type) + ">(" + value + ", " + WriteMethod(type) + ")",
        _ => TextMethod(type) + "(" + value + ")",
    };

    /// <summary>The method that gives a single value as text.</summary>
    public static string TextMethod(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Primitive => type.Primitive == PrimitiveKind.ClockDuration ? "RestText.OfClock" : "RestText.Of",
        RestTypeKind.Enum or RestTypeKind.NumberEnum => "RestText.Of" + type.Kind,
        RestTypeKind.NumericBoolean => "RestText.OfNumericBoolean",
        RestTypeKind.List or RestTypeKind.Map => "static value => " + TextCall(type, "value"),
        _ => "RestText.OfJson",
    };

    /// <summary>How a type is distinguished from others in a union.</summary>
    public static string Shape(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Primitive => type.Primitive switch
        {
            PrimitiveKind.Boolean or PrimitiveKind.BooleanText => "UnionShape.Boolean",
            PrimitiveKind.UInt64 or PrimitiveKind.Int128 or PrimitiveKind.UInt128 or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "UnionShape.Number",
            _ => "UnionShape.Text",
        },
        RestTypeKind.NumericBoolean or RestTypeKind.NumberEnum => "UnionShape.Number",
        RestTypeKind.Enum => "UnionShape.Text",
        RestTypeKind.List => "UnionShape.List(" + Shape(type.Item!) + ")",
        RestTypeKind.Class or RestTypeKind.Map => "UnionShape.Map",
        _ => "UnionShape.Any",
    };

    /// <summary>What the type is called on the wire, for documentation.</summary>
    public static string Wire(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Primitive => type.Primitive switch
        {
            PrimitiveKind.String => "string",
            PrimitiveKind.Boolean or PrimitiveKind.BooleanText => "boolean",
            PrimitiveKind.UInt64 => "integer (uint64)",
            PrimitiveKind.Int128 => "integer (int128)",
            PrimitiveKind.UInt128 => "integer (uint128)",
            PrimitiveKind.TimeOfDay => "time",
            PrimitiveKind.Int32 => "integer (int32)",
            PrimitiveKind.Int64 => "integer",
            PrimitiveKind.Date => "date",
            PrimitiveKind.DateTimeOffset or PrimitiveKind.UtcDateTime or PrimitiveKind.LocalDateTime => "date-time",
            PrimitiveKind.Duration or PrimitiveKind.ClockDuration => "duration",
            PrimitiveKind.Guid => "uuid",
            PrimitiveKind.Binary => "base64",
            _ => "number",
        },
        RestTypeKind.NumericBoolean => "0 or 1",
        RestTypeKind.List => "array of " + Wire(type.Item!),
        RestTypeKind.Map => "map of " + Wire(type.Item!),
        RestTypeKind.Any => "any value",
        _ => type.CSharpName,
    };

    /// <summary>Whether <c>RestRead</c> reads it: what the wire rules of OData do not have.</summary>
    private static bool IsOfRest(PrimitiveKind kind) => kind is PrimitiveKind.UInt64 or PrimitiveKind.Int128 or PrimitiveKind.UInt128 or PrimitiveKind.BooleanText
        or PrimitiveKind.Duration or PrimitiveKind.ClockDuration or PrimitiveKind.UtcDateTime or PrimitiveKind.LocalDateTime;

    private static bool IsPlainClass(RestTypeReference type) => type is { Kind: RestTypeKind.Class, IsNullable: false };

    private static string Name(string name, int depth) => depth == 0 ? name : name + CSharpText.Number(depth);

    private static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Binary => "byte[]",
        PrimitiveKind.Boolean or PrimitiveKind.BooleanText => "bool",
        PrimitiveKind.Date => "global::System.DateOnly",
        PrimitiveKind.DateTimeOffset or PrimitiveKind.UtcDateTime or PrimitiveKind.LocalDateTime => "global::System.DateTimeOffset",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Duration or PrimitiveKind.ClockDuration => "global::System.TimeSpan",
        PrimitiveKind.TimeOfDay => "global::System.TimeOnly",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.Int128 => "global::System.Int128",
        PrimitiveKind.UInt128 => "global::System.UInt128",
        PrimitiveKind.Guid => "global::System.Guid",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.Single => "float",
        _ => "string",
    };
}
