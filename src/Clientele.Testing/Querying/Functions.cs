using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Testing.Service;

namespace Clientele.Testing.Querying;

/// <summary>Built-in functions (OData URL Conventions 4.01 §5.1.1.5 to §5.1.1.11); a null argument gives a null result.</summary>
internal static class Functions
{
    private static readonly TimeSpan s_patternLimit = TimeSpan.FromSeconds(1);

    public static object? Call(string name, object?[] arguments, TimeProvider clock)
    {
        foreach (var argument in arguments)
        {
            if (argument is null)
            {
                return null;
            }
        }

        return (name, arguments) switch
        {
            ("now", []) => clock.GetUtcNow(),
            ("mindatetime", []) => DateTimeOffset.MinValue,
            ("maxdatetime", []) => DateTimeOffset.MaxValue,
            (_, [string text, .. var rest]) => OfText(name, text, rest),
            (_, [DateTimeOffset moment]) => OfMoment(name, moment),
            (_, [DateOnly date]) => OfDate(name, date),
            (_, [TimeOnly time]) => OfTime(name, time),
            ("totalseconds", [TimeSpan span]) => (decimal)span.Ticks / TimeSpan.TicksPerSecond,
            (_, [List<object?> list, .. var rest]) => OfList(name, list, rest),
            (_, [{ } number]) when Operators.IsNumber(number) => OfNumber(name, number),
            _ => throw Unknown(name),
        };
    }

    private static object OfText(string name, string text, object?[] rest) => (name, rest) switch
    {
        ("contains", [string part]) => text.Contains(part, StringComparison.Ordinal),
        ("startswith", [string part]) => text.StartsWith(part, StringComparison.Ordinal),
        ("endswith", [string part]) => text.EndsWith(part, StringComparison.Ordinal),
        ("substringof", [string whole]) => whole.Contains(text, StringComparison.Ordinal),
        ("matchesPattern" or "matchespattern", [string pattern]) => IsMatch(text, pattern) ?? throw FakeError.BadRequest($"The pattern '{pattern}' of {name} cannot be used."),
        ("length", []) => text.Length,
        ("indexof", [string part]) => text.IndexOf(part, StringComparison.Ordinal),
        ("substring", [int from]) => text[Math.Clamp(from, 0, text.Length)..],
        ("substring", [int from, int length]) => Substring(text, from, length),
        ("tolower", []) => text.ToLowerInvariant(),
        ("toupper", []) => text.ToUpperInvariant(),
        ("trim", []) => text.Trim(),
        ("concat", [string other]) => text + other,
        ("replace", [string old, string made]) => text.Replace(old, made, StringComparison.Ordinal),
        _ => throw Unknown(name),
    };

    private static object OfMoment(string name, DateTimeOffset moment) => name switch
    {
        "year" => moment.Year,
        "month" => moment.Month,
        "day" => moment.Day,
        "hour" => moment.Hour,
        "minute" => moment.Minute,
        "second" => moment.Second,
        "fractionalseconds" => Fraction(moment.Ticks),
        "totaloffsetminutes" => moment.TotalOffsetMinutes,
        "date" => DateOnly.FromDateTime(moment.DateTime),
        "time" => TimeOnly.FromDateTime(moment.DateTime),
        _ => throw Unknown(name),
    };

    private static object OfDate(string name, DateOnly date) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "date" => date,
        _ => throw Unknown(name),
    };

    private static object OfTime(string name, TimeOnly time) => name switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "fractionalseconds" => Fraction(time.Ticks),
        "time" => time,
        _ => throw Unknown(name),
    };

    private static object OfNumber(string name, object number) => (name, number) switch
    {
        ("round", decimal value) => Math.Round(value, MidpointRounding.AwayFromZero),
        ("floor", decimal value) => Math.Floor(value),
        ("ceiling", decimal value) => Math.Ceiling(value),
        ("round", _) => Math.Round(Operators.ToDouble(number), MidpointRounding.AwayFromZero),
        ("floor", _) => Math.Floor(Operators.ToDouble(number)),
        ("ceiling", _) => Math.Ceiling(Operators.ToDouble(number)),
        _ => throw Unknown(name),
    };

    private static bool OfList(string name, List<object?> list, object?[] rest) => (name, rest) switch
    {
        ("hassubset", [List<object?> part]) => part.TrueForAll(item => list.Contains(item, Operators.Equality)),
        ("hassubsequence", [List<object?> part]) => HasSequence(list, part),
        _ => throw Unknown(name),
    };

    private static bool HasSequence(List<object?> list, List<object?> part)
    {
        var next = 0;
        foreach (var item in list)
        {
            if (next < part.Count && Operators.Same(item, part[next]))
            {
                next++;
            }
        }

        return next == part.Count;
    }

    /// <summary>Whether a text matches a pattern; null where the pattern cannot be used.</summary>
    public static bool? IsMatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, s_patternLimit);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static decimal Fraction(long ticks) => ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond;

    private static string Substring(string text, int from, int length)
    {
        var start = Math.Clamp(from, 0, text.Length);
        return text.Substring(start, Math.Clamp(length, 0, text.Length - start));
    }

    private static FakeError Unknown(string name) => FakeError.NotImplemented($"The fake does not evaluate the function '{name}' with these arguments.");
}
