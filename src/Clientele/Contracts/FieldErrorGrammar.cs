using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>How a service names fields in the text of an error: <c>identifier (MISSING): Field is required, type (INVALID): …</c>.</summary>
public sealed record FieldErrorGrammar
{
    private const int MaxEntries = 100;
    private const int LongestField = 200;

    /// <summary>One entry, with the holes <c>{field}</c>, <c>{kind}</c> and <c>{text}</c> in this order.</summary>
    public required string Pattern { get; init; }

    /// <summary>What separates entries; it may occur in their texts too.</summary>
    public required string Separator { get; init; }

    /// <summary>The kinds of errors that there are.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>The entries of a message, none where it is not in this grammar.</summary>
    public IReadOnlyList<ApiErrorDetail> Parse(string? message)
    {
        if (string.IsNullOrEmpty(message) || Parts() is not ({ } beforeKind, { } afterKind))
        {
            return [];
        }

        var entries = new List<ApiErrorDetail>();
        var start = Header(message, 0, beforeKind, afterKind);
        while (start is { } entry && entries.Count < MaxEntries)
        {
            var next = Next(message, entry.TextStart, beforeKind, afterKind);
            var end = next?.Start - Separator.Length ?? message.Length;
            entries.Add(new ApiErrorDetail(entry.Field, entry.Kind, ApiErrorText.Line(message[entry.TextStart..end]) ?? ""));
            start = next;
        }

        return entries;
    }

    /// <summary>The literal texts before and behind the kind.</summary>
    private (string BeforeKind, string AfterKind)? Parts()
    {
        const string field = "{field}", kind = "{kind}", text = "{text}";
        var kindAt = Pattern.IndexOf(kind, StringComparison.Ordinal);
        var textAt = Pattern.IndexOf(text, StringComparison.Ordinal);
        return Pattern.StartsWith(field, StringComparison.Ordinal) && kindAt > field.Length && textAt > kindAt + kind.Length
            ? (Pattern[field.Length..kindAt], Pattern[(kindAt + kind.Length)..textAt])
            : null;
    }

    /// <summary>The next entry: text may hold separators, so an entry begins only where a separator and a whole header come.</summary>
    private Entry? Next(string message, int from, string beforeKind, string afterKind)
    {
        for (var at = message.IndexOf(Separator, from, StringComparison.Ordinal); at >= 0; at = message.IndexOf(Separator, at + 1, StringComparison.Ordinal))
        {
            if (Header(message, at + Separator.Length, beforeKind, afterKind) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    private Entry? Header(string message, int start, string beforeKind, string afterKind)
    {
        var scanned = message.AsSpan(start, Math.Min(LongestField + beforeKind.Length, message.Length - start));
        var fieldLength = scanned.IndexOf(beforeKind, StringComparison.Ordinal);
        if (fieldLength <= 0 || scanned[..fieldLength].Contains(Separator, StringComparison.Ordinal))
        {
            return null;
        }

        var kindStart = start + fieldLength + beforeKind.Length;
        foreach (var kind in Kinds)
        {
            if (string.CompareOrdinal(message, kindStart, kind, 0, kind.Length) == 0
                && string.CompareOrdinal(message, kindStart + kind.Length, afterKind, 0, afterKind.Length) == 0)
            {
                return new Entry(start, message.Substring(start, fieldLength), kind, kindStart + kind.Length + afterKind.Length);
            }
        }

        return null;
    }

    private readonly record struct Entry(int Start, string Field, string Kind, int TextStart);
}
