using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Clientele.Authentication;

/// <summary>Members of a response of an authorization server, read tolerantly: numbers may be text, and what is of another kind is not there.</summary>
/// <param name="root">The response.</param>
internal readonly struct TokenMembers(JsonElement root)
{
    /// <summary>No lifetime is longer.</summary>
    public static readonly TimeSpan MaxSpan = TimeSpan.FromDays(3650);

    /// <summary>Some servers begin JSON with it (RFC 8259 §8.1 lets readers ignore it).</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>What <paramref name="read"/> makes of a response; null and the reason where it is not what it wants, or not JSON.</summary>
    public static (T? Value, string Problem) Parse<T>(ReadOnlyMemory<byte> body, Func<JsonElement, (T? Value, string Problem)> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, "the response is not JSON");
        }
    }

    /// <summary>Text that is not empty.</summary>
    /// <param name="path">Name of the member, with dots where it is nested.</param>
    public string? Text(string path) =>
        Find(path) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    /// <summary>The texts of a list; empty where there is none.</summary>
    public IReadOnlyList<string> Texts(string path)
    {
        var texts = new List<string>();
        if (Find(path) is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String)
                {
                    texts.Add(item.GetString()!);
                }
            }
        }

        return texts;
    }

    /// <summary>An absolute http or https address.</summary>
    public Uri? Address(string path) =>
        Uri.TryCreate(Text(path), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>A number of seconds above zero.</summary>
    public TimeSpan? Seconds(string path) => Number(path) is { } seconds and > 0
        ? seconds < MaxSpan.TotalSeconds ? TimeSpan.FromSeconds(seconds) : MaxSpan
        : null;

    /// <summary>A moment, as seconds since 1970 or ISO 8601 text.</summary>
    public DateTimeOffset? Moment(string path) => Number(path) is { } seconds
        ? UnixTime.FromSeconds(seconds)
        : DateTimeOffset.TryParse(Text(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private JsonElement? Find(string path)
    {
        var element = root;
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    private double? Number(string path) => Find(path) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) => value,
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };
}
