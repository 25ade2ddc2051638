using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Converts values to text for paths, queries, header fields and forms, without escaping. Null is converted to null.</summary>
public static class RestText
{
    /// <summary>The text itself.</summary>
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A whole number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with the shortest digits that read back the same.</summary>
    public static string Of(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number with the shortest digits that read back the same.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A UUID in lowercase with hyphens (RFC 9562 §4).</summary>
    public static string Of(Guid value) => value.ToString("D");

    /// <summary>A full date (RFC 3339 §5.6).</summary>
    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date and time (RFC 3339 §5.6), with fractions of a second if there are any.</summary>
    public static string Of(DateTimeOffset value) =>
        value.ToString(value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>A duration (RFC 3339 appendix A).</summary>
    public static string Of(TimeSpan value) => System.Xml.XmlConvert.ToString(value);

    /// <summary>A time of day (RFC 3339 §5.6), with fractions of a second if there are any.</summary>
    public static string Of(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Of(Int128 value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Of(UInt128 value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A duration in the .NET format, <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public static string OfClock(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="OfClock(TimeSpan)"/>
    public static string? OfClock(TimeSpan? value) => value is { } set ? OfClock(set) : null;

    /// <summary>Base64 (RFC 4648 §4).</summary>
    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <inheritdoc cref="Of(bool)"/>
    public static string? Of(bool? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(int)"/>
    public static string? Of(int? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(long)"/>
    public static string? Of(long? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(float)"/>
    public static string? Of(float? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(double)"/>
    public static string? Of(double? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(decimal)"/>
    public static string? Of(decimal? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(Guid)"/>
    public static string? Of(Guid? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(DateOnly)"/>
    public static string? Of(DateOnly? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    public static string? Of(DateTimeOffset? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(TimeSpan)"/>
    public static string? Of(TimeSpan? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(TimeOnly)"/>
    public static string? Of(TimeOnly? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(ulong)"/>
    public static string? Of(ulong? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(Int128)"/>
    public static string? Of(Int128? value) => value is { } set ? Of(set) : null;

    /// <inheritdoc cref="Of(UInt128)"/>
    public static string? Of(UInt128? value) => value is { } set ? Of(set) : null;

    /// <summary>A value of an extensible enumeration of integers.</summary>
    public static string OfNumberEnum<T>(T value)
        where T : struct, INumberEnum<T> => Of(value.Value);

    /// <inheritdoc cref="OfNumberEnum{T}(T)"/>
    public static string? OfNumberEnum<T>(T? value)
        where T : struct, INumberEnum<T> => Of(value?.Value);

    /// <summary>A value of an extensible enumeration of strings.</summary>
    public static string OfEnum<T>(T value)
        where T : struct, IOpenEnum<T> => value.Name;

    /// <inheritdoc cref="OfEnum{T}(T)"/>
    public static string? OfEnum<T>(T? value)
        where T : struct, IOpenEnum<T> => value?.Name;

    /// <summary>0 or 1.</summary>
    public static string OfNumericBoolean(bool value) => value ? "1" : "0";

    /// <inheritdoc cref="OfNumericBoolean(bool)"/>
    public static string? OfNumericBoolean(bool? value) => value is { } set ? OfNumericBoolean(set) : null;

    /// <summary>An object as JSON.</summary>
    public static string? OfJson(IJsonWritable? value) => value is null ? null : Encoding.UTF8.GetString(ModelJson.ToUtf8(value).Span);

    /// <summary>Any JSON value: a string without quotes, any other value as JSON.</summary>
    public static string OfJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    /// <inheritdoc cref="OfJson(JsonElement)"/>
    public static string? OfJson(JsonElement? value) => value is { } set ? OfJson(set) : null;

    /// <summary>The items of a list as text.</summary>
    public static IReadOnlyList<string> OfList<T>(IReadOnlyList<T>? values, Func<T, string?> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return values is null ? [] : [.. values.Select(value => text(value) ?? "")];
    }

    /// <summary>Alternating names and values of the members of an object, for styles without <c>explode</c>.</summary>
    public static IReadOnlyList<string> OfMembers(IJsonWritable? value) => Flat(OfPairs(value));

    /// <inheritdoc cref="OfMembers(IJsonWritable?)"/>
    public static IReadOnlyList<string> OfMembers<T>(IReadOnlyDictionary<string, T>? members, Func<T, string?> text) => Flat(OfPairs(members, text));

    /// <summary>Names and values of the members of an object.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfPairs(IJsonWritable? value) => value is null ? [] : FlatMembers.Of(value);

    /// <inheritdoc cref="OfPairs(IJsonWritable?)"/>
    public static IReadOnlyList<KeyValuePair<string, string>> OfPairs<T>(IReadOnlyDictionary<string, T>? members, Func<T, string?> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return members is null ? [] : [.. members.Select(member => new KeyValuePair<string, string>(member.Key, text(member.Value) ?? ""))];
    }

    /// <summary>
    /// Names and values of the members of an object. The names include that of the object: <c>color[R]</c> (OpenAPI style <c>deepObject</c>).
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfDeepPairs(string name, IJsonWritable? value)
    {
        if (value is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(ModelJson.ToUtf8(value));
        return [.. FlatMembers.Of(name, document.RootElement, QueryStyle.DeepObject)];
    }

    private static IReadOnlyList<string> Flat(IReadOnlyList<KeyValuePair<string, string>> members) =>
        [.. members.SelectMany(member => new[] { member.Key, member.Value })];

    /// <summary>The JSON that <paramref name="write"/> writes.</summary>
    public static string? OfJson<T>(T? value, JsonWriterAction<T> write) => value is null ? null : Encoding.UTF8.GetString(ModelJson.ToUtf8(value, write).Span);
}
