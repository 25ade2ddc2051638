using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>Says where in a JSON text a byte is, as a path: <c>$.value[3].name</c>.</summary>
internal static class JsonLocator
{
    private const int LongestName = 100;

    /// <summary>
    /// Path of the token that starts at <paramref name="offset"/> or holds it; of broken JSON, the last one before it breaks.
    /// </summary>
    public static string PathAt(ReadOnlySpan<byte> json, long offset) => PathAt(json, offset, default);

    /// <summary>
    /// Where what made a reader fail is: what an object lacks is known only behind it, so the place is the object's start; of all else, it is where the reader stands.
    /// </summary>
    /// <param name="text">What was read, from the start of any token on.</param>
    /// <param name="position">Where the reader stands.</param>
    /// <param name="fault">The fault.</param>
    public static int PlaceOf(ReadOnlySpan<byte> text, int position, Exception fault) =>
        fault is RequiredMemberException ? JsonExtent.LastObject(text[..Math.Min(position, text.Length)]) : position;

    /// <summary>As <see cref="PathAt(ReadOnlySpan{byte}, long)"/>, of a text in which items of an array were left out.</summary>
    public static string PathAt(ReadOnlySpan<byte> json, long offset, LeftOut leftOut)
    {
        var frames = new List<Frame>();
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                Follow(frames, ref reader);
                if (reader.BytesConsumed > offset)
                {
                    break;
                }
            }
        }
        catch (JsonException)
        {
            // The text is invalid here, and only the path so far is known.
        }

        if (leftOut.Items > 0 && frames.Count > leftOut.Depth && frames[leftOut.Depth] is { Name: null, Index: >= 0 } array)
        {
            frames[leftOut.Depth] = array with { Index = array.Index + leftOut.Items };
        }

        return Format(frames);
    }

    private static void Follow(List<Frame> frames, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                frames[^1] = new Frame(NameOf(ref reader), Index: -1);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                frames.RemoveAt(frames.Count - 1);
                break;
            default:
                if (frames.Count > 0 && frames[^1] is { Name: null } array)
                {
                    frames[^1] = array with { Index = array.Index + 1 };
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    frames.Add(new Frame(reader.TokenType == JsonTokenType.StartObject ? "" : null, Index: -1));
                }

                break;
        }
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            var name = reader.GetString()!;
            return name.Length > LongestName ? name[..LongestName] + "…" : name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string Format(List<Frame> frames)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in frames)
        {
            if (name is null)
            {
                if (index >= 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"[{index}]");
                }
            }
            else if (IsPlain(name))
            {
                path.Append('.').Append(name);
            }
            else if (name.Length > 0)
            {
                path.Append("['").Append(name.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
            }
        }

        return path.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    // An object knows the member it is at, an array the item.
    private readonly record struct Frame(string? Name, long Index);

    /// <summary>Items that a text had at the front of an array.</summary>
    /// <param name="Depth">Number of objects and arrays around the array.</param>
    /// <param name="Items">Number of items.</param>
    public readonly record struct LeftOut(int Depth, long Items);
}
