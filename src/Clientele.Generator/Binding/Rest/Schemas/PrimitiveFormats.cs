using System;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Formats of the OpenAPI format registry, and of what .NET services write, that have a .NET type of their own; all others stay what their type is.</summary>
/// <param name="DateTime">The kind that <c>date-time</c> is, by what the document says of texts without an offset.</param>
/// <param name="Duration">The kind that <c>duration</c> is, by what the document's producer means with it.</param>
internal sealed record PrimitiveFormats(PrimitiveKind DateTime, PrimitiveKind Duration)
{
    /// <summary>What Microsoft.AspNetCore.OpenApi says of a <c>TimeSpan</c>.</summary>
    private const string TimeSpanPattern = @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$";

    /// <summary>What Microsoft.AspNetCore.OpenApi says of a <c>decimal</c>, with the format <c>double</c>: of a <c>double</c> the pattern has an exponent.</summary>
    private const string DecimalPattern = @"^-?(?:0|[1-9]\d*)(?:\.\d+)?$";

    /// <summary>The formats of a document.</summary>
    public static PrimitiveFormats Of(OpenApiDocument document) => new(
        document.Rules.DateTimes switch
        {
            "local" => PrimitiveKind.LocalDateTime,
            "reject" => PrimitiveKind.DateTimeOffset,
            _ => PrimitiveKind.UtcDateTime,
        },
        document.Rules.Durations switch
        {
            "iso8601" => PrimitiveKind.Duration,
            "clock" => PrimitiveKind.ClockDuration,

            // NSwag says duration of what System.Text.Json writes as 1.06:00:00.
            _ => document.Producer?.StartsWith("NSwag", StringComparison.OrdinalIgnoreCase) == true ? PrimitiveKind.ClockDuration : PrimitiveKind.Duration,
        });

    /// <summary>The kind of a text.</summary>
    public PrimitiveKind OfText(OpenApiSchema schema) => schema.Format switch
    {
        "date" => PrimitiveKind.Date,
        "date-time" => DateTime,
        "time" => PrimitiveKind.TimeOfDay,
        "duration" => Duration,
        "time-span" or "timespan" or "date-span" => PrimitiveKind.ClockDuration,
        "uuid" or "guid" => PrimitiveKind.Guid,
        "byte" or "base64" or "base64url" => PrimitiveKind.Binary,
        _ when schema.ContentEncoding is "base64" or "base64url" => PrimitiveKind.Binary,
        null when schema.Pattern == TimeSpanPattern => PrimitiveKind.ClockDuration,
        _ => PrimitiveKind.String,
    };

    /// <summary>Without a format, a whole number may be longer than 32 bits.</summary>
    public static PrimitiveKind OfInteger(OpenApiSchema schema) => schema.Format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => PrimitiveKind.Int32,
        "uint64" => PrimitiveKind.UInt64,
        "int128" => PrimitiveKind.Int128,
        "uint128" => PrimitiveKind.UInt128,
        _ => PrimitiveKind.Int64,
    };

    /// <summary>The kind of a number.</summary>
    public static PrimitiveKind OfNumber(OpenApiSchema schema) => schema.Format switch
    {
        "float" or "single" or "half" => PrimitiveKind.Single,
        "decimal" or "decimal128" => PrimitiveKind.Decimal,
        "int8" or "int16" or "int32" or "uint8" or "uint16" => PrimitiveKind.Int32,
        "int64" or "uint32" => PrimitiveKind.Int64,
        "uint64" => PrimitiveKind.UInt64,
        "double" or null when schema.Pattern == DecimalPattern => PrimitiveKind.Decimal,
        _ => PrimitiveKind.Double,
    };

    /// <summary>Bytes that are not text: a file, outside of JSON. Since OpenAPI 3.1 these have a media type and no encoding, or no schema at all.</summary>
    public static bool IsFile(OpenApiSchema schema) =>
        schema.Format is "binary" or "file" || (schema is { ContentMediaType: { } media, ContentEncoding: null, ContentSchema: null } && !IsText(media)) || (schema.Types.Count == 0 && schema.Properties.Count == 0 && schema.Format is not null);

    private static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;
}
