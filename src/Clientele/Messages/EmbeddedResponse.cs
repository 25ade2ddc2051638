using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text;

namespace Clientele;

/// <summary>A response that came within the body of another.</summary>
internal sealed record EmbeddedResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The media type of a body that is a response.</summary>
    public const string MediaType = "application/http";

    /// <summary>Reads a response as text (<c>application/http</c>, RFC 9112 §2.1): status line, header fields, body.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EmbeddedResponse Read(ReadOnlyMemory<byte> text)
    {
        var lineEnd = text.Span.IndexOf((byte)'\n');
        var line = Encoding.ASCII.GetString(text.Span[..Math.Max(0, lineEnd)]).TrimEnd('\r');
        if (line.Split(' ', 3) is not [_, var code, ..] || !line.StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 100 or > 599)
        {
            throw new FormatException("a part of it is no response.");
        }

        var (headers, body) = ReadHeaders(text[(lineEnd + 1)..]);
        if (long.TryParse(Find(headers, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length < body.Length)
        {
            body = body[..(int)length];
        }

        return new EmbeddedResponse(status, headers, body);
    }

    /// <summary>Header fields, and what comes behind the empty line that ends them.</summary>
    public static (List<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body) ReadHeaders(ReadOnlyMemory<byte> text)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var rest = text;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = Encoding.UTF8.GetString(end < 0 ? rest.Span : rest.Span[..end]).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Length == 0)
            {
                break;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return (headers, rest);
    }

    /// <summary>The value of a header field; null where there is none.</summary>
    public static string? Find(List<KeyValuePair<string, string>> headers, string name) =>
        headers.Find(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The response as it would be by itself.</summary>
    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ReadOnlyMemoryContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value) && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
