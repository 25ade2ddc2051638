using System;
using Clientele.Generator.Model.Service;

namespace Clientele.Tool.Reference;

/// <summary>C# as people read it, and values that stand for any other.</summary>
internal static class CSharpWords
{
    /// <summary>A type without the namespaces that every program has.</summary>
    public static string Plain(string type) => type
        .Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("global::System.Text.Json.", "", StringComparison.Ordinal)
        .Replace("global::System.IO.", "", StringComparison.Ordinal)
        .Replace("global::System.", "", StringComparison.Ordinal)
        .Replace("global::Clientele.", "", StringComparison.Ordinal);

    /// <summary>A value in C# and in JSON; null of types without a short one.</summary>
    public static (string CSharp, string Json)? Value(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String or PrimitiveKind.None => ("\"text\"", "\"text\""),
        PrimitiveKind.Boolean or PrimitiveKind.BooleanText => ("true", "true"),
        PrimitiveKind.Byte or PrimitiveKind.SByte or PrimitiveKind.Int16 or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Int128 or PrimitiveKind.UInt128 => ("1", "1"),
        PrimitiveKind.Decimal => ("1.5m", "1.5"),
        PrimitiveKind.Double => ("1.5", "1.5"),
        PrimitiveKind.Single => ("1.5f", "1.5"),
        PrimitiveKind.Guid => ("new Guid(\"a3c1f0de-5b7e-4c3a-9d2f-0123456789ab\")", "\"a3c1f0de-5b7e-4c3a-9d2f-0123456789ab\""),
        PrimitiveKind.Date => ("new DateOnly(2026, 1, 31)", "\"2026-01-31\""),
        PrimitiveKind.DateTimeOffset or PrimitiveKind.UtcDateTime or PrimitiveKind.LocalDateTime => ("new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero)", "\"2026-01-31T08:00:00Z\""),
        PrimitiveKind.TimeOfDay => ("new TimeOnly(8, 30)", "\"08:30:00\""),
        PrimitiveKind.Duration => ("TimeSpan.FromHours(2)", "\"PT2H\""),
        PrimitiveKind.ClockDuration => ("TimeSpan.FromHours(2)", "\"02:00:00\""),
        _ => null,
    };
}
