using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele;

/// <summary>
/// A header field of responses with the type that the description gives its value. Emitted clients list theirs:
/// <c>result.Headers.Get(ShopHeaders.XTotal)</c>.
/// </summary>
/// <typeparam name="T">Type of the value; it can be null, since a response may lack the field.</typeparam>
public sealed class ResponseHeader<T>
{
    private readonly HeaderValueForm _form;
    private readonly JsonReaderFunc<T> _read;

    /// <summary>A header field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="form">How its value is written.</param>
    /// <param name="read">Reads the value as JSON.</param>
    public ResponseHeader(string name, HeaderValueForm form, JsonReaderFunc<T> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(read);
        Name = name;
        _form = form;
        _read = read;
    }

    /// <summary>Name of the field; the case of its letters does not matter (RFC 9110 §5.1).</summary>
    public string Name { get; }

    /// <summary>The value that a field has.</summary>
    /// <param name="text">The field as the service sent it.</param>
    /// <exception cref="FormatException">It is not what the description declares.</exception>
    internal T Read(string text)
    {
        var json = Encoding.UTF8.GetBytes(Json(text.Trim()));
        var reader = new JsonCursor(json);
        try
        {
            var value = _read(ref reader);
            return reader.Position == json.Length ? value : throw Malformed(null);
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    private string Json(string text) => _form switch
    {
        HeaderValueForm.Text => Quoted(text),
        HeaderValueForm.Literal => Literal(text),
        HeaderValueForm.TextList => List(text, Quoted),
        HeaderValueForm.LiteralList => List(text, Literal),
        _ => text,
    };

    private static string List(string text, Func<string, string> item) =>
        "[" + (text.Length == 0 ? "" : string.Join(',', text.Split(',').Select(part => item(part.Trim())))) + "]";

    /// <summary>A number or a boolean; .NET writes <c>True</c>.</summary>
    private static string Literal(string text) => bool.TryParse(text, out var flag) ? (flag ? "true" : "false") : text;

    /// <summary>Dates in header fields have a form of their own (RFC 9110 §5.6.7).</summary>
    private static string Quoted(string text) =>
        typeof(T) == typeof(DateTimeOffset?) && HttpDate.Parse(text) is { } date
            ? $"\"{date:O}\""
            : $"\"{JsonEncodedText.Encode(text)}\"";

    private FormatException Malformed(Exception? inner) => new($"The header field {Name} is not what the description declares.", inner);
}

/// <summary>How the value of a header field is written (OpenAPI 3.1, Header Object, style <c>simple</c>).</summary>
public enum HeaderValueForm
{
    /// <summary>Text as it is.</summary>
    Text,

    /// <summary>A number or a boolean.</summary>
    Literal,

    /// <summary>Texts with commas between.</summary>
    TextList,

    /// <summary>Numbers or booleans with commas between.</summary>
    LiteralList,

    /// <summary>JSON.</summary>
    Json,
}

/// <summary>Header fields of responses by their declared types.</summary>
public static class ResponseHeaderExtensions
{
    /// <summary>The value of a declared field; null where the response lacks it.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="headers">Header fields of a result, a page, a download or an error.</param>
    /// <param name="header">The field.</param>
    /// <exception cref="FormatException">The field is not what the description declares.</exception>
    public static T? Get<T>(this IReadOnlyDictionary<string, string> headers, ResponseHeader<T> header)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(header);
        return headers.TryGetValue(header.Name, out var text) ? header.Read(text) : default;
    }
}
