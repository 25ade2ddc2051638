using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clientele.Tests.Json;

/// <summary>What <see cref="Utf8JsonReader"/> says of a text: its tokens in a line, or <c>refused</c>.</summary>
internal static class ReaderOracle
{
    private static readonly SearchValues<char> NumberText = SearchValues.Create("+-.0123456789Ee");

    public static string Describe(byte[] json)
    {
        var said = new StringBuilder();
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                said.Append(reader.TokenType switch
                {
                    JsonTokenType.PropertyName => reader.GetString() + "=",
                    JsonTokenType.String => $"'{reader.GetString()}'",
                    JsonTokenType.Number => $"#{Encoding.ASCII.GetString(reader.ValueSpan)}",
                    JsonTokenType.StartObject => "{",
                    JsonTokenType.EndObject => "}",
                    JsonTokenType.StartArray => "[",
                    JsonTokenType.EndArray => "]",
                    _ => reader.TokenType.ToString(),
                }).Append(' ');
            }

            return said.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "refused";
        }
    }

    /// <summary>The rows of an array, with the values that <see cref="CursorWalk.Rows"/> knows.</summary>
    public static string Rows(byte[] json)
    {
        var said = new StringBuilder();
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            Require(reader.TokenType == JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Row(ref reader, said);
            }

            reader.Read();
            return said.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return "refused";
        }
    }

    private static void Row(ref Utf8JsonReader reader, StringBuilder said)
    {
        Require(reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Name(ref reader);
            reader.Read();
            switch (name)
            {
                case "id" or "name":
                    said.Append(name).Append('=').Append(Text(ref reader)).Append(';');
                    break;
                case "@odata.etag" or "@etag":
                    said.Append("@odata.etag=").Append(Text(ref reader)).Append(';');
                    break;
                case "size":
                    said.Append(CultureInfo.InvariantCulture, $"size={(reader.TokenType == JsonTokenType.Null ? null : Real(ref reader)):R};");
                    break;
                case "count":
                    said.Append(CultureInfo.InvariantCulture, $"count={(reader.TokenType == JsonTokenType.Null ? null : Integer(ref reader))};");
                    break;
                case "tags":
                    Tags(ref reader, said);
                    break;
                case "on":
                    said.Append("on=").Append(reader.GetBoolean()).Append(';');
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        said.Append('|');
    }

    private static string Name(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? reader.GetString()! : Encoding.Latin1.GetString(reader.ValueSpan);

    private static string? Text(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType is JsonTokenType.String or JsonTokenType.Null);
        return reader.GetString();
    }

    private static double? Real(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetDouble();
        }

        Require(reader.TokenType == JsonTokenType.String);
        var text = reader.GetString()!;
        return text switch
        {
            "NaN" => double.NaN,
            "INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            _ => double.Parse(
                Digits(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture),
        };
    }

    private static long? Integer(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.Number ? Encoding.ASCII.GetString(reader.ValueSpan) : Text(ref reader)!;
        return long.TryParse(Digits(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException();
    }

    private static string Digits(string text)
    {
        Require(!text.AsSpan().ContainsAnyExcept(NumberText));
        return text;
    }

    private static void Tags(ref Utf8JsonReader reader, StringBuilder said)
    {
        said.Append("tags=");
        if (reader.TokenType != JsonTokenType.Null)
        {
            Require(reader.TokenType == JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                said.Append(Text(ref reader)).Append(',');
            }
        }

        said.Append(';');
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException();
        }
    }
}
