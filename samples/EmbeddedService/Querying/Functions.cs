using System;
using System.Linq;

namespace EmbeddedService.Querying;

/// <summary>Built-in functions of OData part 2 §5.1.1.4–5.1.1.10; an unknown argument makes an unknown result.</summary>
internal static class Functions
{
    public static object? Call(string name, object?[] arguments)
    {
        var plain = arguments.Select(Operators.Plain).ToArray();
        return plain.Contains(null) ? null : Known(name, plain!);
    }

    private static object? Known(string name, object[] arguments) => (name, arguments) switch
    {
        ("contains", [string a, string b]) => a.Contains(b, StringComparison.Ordinal),
        ("startswith", [string a, string b]) => a.StartsWith(b, StringComparison.Ordinal),
        ("endswith", [string a, string b]) => a.EndsWith(b, StringComparison.Ordinal),
        ("length", [string a]) => (decimal)a.Length,
        ("indexof", [string a, string b]) => (decimal)a.IndexOf(b, StringComparison.Ordinal),
        ("substring", [string a, decimal from]) => a[Math.Clamp((int)from, 0, a.Length)..],
        ("substring", [string a, decimal from, decimal length]) => Substring(a, (int)from, (int)length),
        ("tolower", [string a]) => a.ToLowerInvariant(),
        ("toupper", [string a]) => a.ToUpperInvariant(),
        ("trim", [string a]) => a.Trim(),
        ("concat", [string a, string b]) => a + b,
        ("year", [DateOnly d]) => (decimal)d.Year,
        ("month", [DateOnly d]) => (decimal)d.Month,
        ("day", [DateOnly d]) => (decimal)d.Day,
        ("year", [DateTimeOffset t]) => (decimal)t.Year,
        ("month", [DateTimeOffset t]) => (decimal)t.Month,
        ("day", [DateTimeOffset t]) => (decimal)t.Day,
        ("hour", [DateTimeOffset t]) => (decimal)t.Hour,
        ("minute", [DateTimeOffset t]) => (decimal)t.Minute,
        ("second", [DateTimeOffset t]) => (decimal)t.Second,
        ("fractionalseconds", [DateTimeOffset t]) => t.Ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond,
        ("totaloffsetminutes", [DateTimeOffset t]) => (decimal)t.TotalOffsetMinutes,
        ("date", [DateTimeOffset t]) => DateOnly.FromDateTime(t.DateTime),
        ("time", [DateTimeOffset t]) => TimeOnly.FromDateTime(t.DateTime),
        ("mindatetime", []) => DateTimeOffset.MinValue,
        ("maxdatetime", []) => DateTimeOffset.MaxValue,
        ("totalseconds", [TimeSpan d]) => (decimal)d.TotalSeconds,
        ("round", [decimal n]) => Math.Round(n, MidpointRounding.AwayFromZero),
        ("floor", [decimal n]) => Math.Floor(n),
        ("ceiling", [decimal n]) => Math.Ceiling(n),
        ("round", [double n]) => Math.Round(n, MidpointRounding.AwayFromZero),
        ("floor", [double n]) => Math.Floor(n),
        ("ceiling", [double n]) => Math.Ceiling(n),
        _ => throw Fault.BadQuery($"The embedded service does not know the function '{name}'."),
    };

    private static string Substring(string text, int from, int length)
    {
        var start = Math.Clamp(from, 0, text.Length);
        return text.Substring(start, Math.Clamp(length, 0, text.Length - start));
    }
}
