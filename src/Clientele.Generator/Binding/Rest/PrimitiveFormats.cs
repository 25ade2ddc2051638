using Clientele.Generator.Model;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest;

/// <summary>Formats of the OpenAPI format registry that have a .NET type of their own; all others stay what their type is.</summary>
internal static class PrimitiveFormats
{
    public static PrimitiveKind OfText(OpenApiSchema schema) => schema.Format switch
    {
        "date" => PrimitiveKind.Date,
        "date-time" => PrimitiveKind.DateTimeOffset,
        "duration" => PrimitiveKind.Duration,
        "uuid" or "guid" => PrimitiveKind.Guid,
        "byte" or "base64" or "base64url" => PrimitiveKind.Binary,
        _ when schema.ContentEncoding is "base64" or "base64url" => PrimitiveKind.Binary,
        _ => PrimitiveKind.String,
    };

    /// <summary>Without a format, a whole number may be longer than 32 bits.</summary>
    public static PrimitiveKind OfInteger(OpenApiSchema schema) => schema.Format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => PrimitiveKind.Int32,
        "uint64" => PrimitiveKind.Decimal,
        _ => PrimitiveKind.Int64,
    };

    public static PrimitiveKind OfNumber(OpenApiSchema schema) => schema.Format switch
    {
        "float" => PrimitiveKind.Single,
        "decimal" or "decimal128" => PrimitiveKind.Decimal,
        "int32" => PrimitiveKind.Int32,
        "int64" => PrimitiveKind.Int64,
        _ => PrimitiveKind.Double,
    };

    /// <summary>Bytes that are not text: a file, outside of JSON.</summary>
    public static bool IsFile(OpenApiSchema schema) =>
        schema.Format is "binary" or "file" || (schema.Types.Count == 0 && schema.Properties.Count == 0 && schema.Format is not null);
}
