using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;
using Clientele.Testing.Http;

namespace Clientele.Testing.Service;

/// <summary>Batches in <c>multipart/mixed</c> (OData Protocol 4.01 §11.7.7). Bodies are text.</summary>
internal static class MultipartBatch
{
    private const string Boundary = "batchresponse";

    /// <summary>Reads the requests of a batch.</summary>
    /// <exception cref="FakeError">The body is no batch (400).</exception>
    public static List<BatchItem> Read(FakeRequest batch)
    {
        var items = new List<BatchItem>();
        var number = 0;
        foreach (var part in Parts(batch.Body, batch.Headers["Content-Type"]))
        {
            var (headers, content) = Split(part);
            if (headers.GetValueOrDefault("Content-Type") is { } type && type.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase))
            {
                var group = "changeset" + (++number).ToString(CultureInfo.InvariantCulture);
                items.AddRange(Parts(content, type).Select(inner => Item(Split(inner), group)));
            }
            else
            {
                items.Add(Item((headers, content), null));
            }
        }

        return items;
    }

    public static FakeResponse Write(List<BatchResult> results)
    {
        var text = new StringBuilder();
        for (var i = 0; i < results.Count;)
        {
            text.Append("--").Append(Boundary).Append("\r\n");
            if (results[i].Group is not { } group)
            {
                Write(text, results[i++]);
                continue;
            }

            // A failed change set has one response instead of parts (OData Protocol 4.01 §11.7.7.5).
            var length = results.Skip(i).TakeWhile(result => result.Group == group).Count();
            var set = results.GetRange(i, length);
            if (set.Find(result => result.Response.Status is >= 400 and not 424) is { } failed)
            {
                Write(text, failed);
            }
            else
            {
                text.Append("Content-Type: multipart/mixed; boundary=").Append(group).Append("\r\n\r\n");
                foreach (var result in set)
                {
                    text.Append("--").Append(group).Append("\r\n");
                    Write(text, result);
                }

                text.Append("--").Append(group).Append("--\r\n");
            }

            i += length;
        }

        text.Append("--").Append(Boundary).Append("--\r\n");
        return FakeResponse.Text(200, text.ToString(), "multipart/mixed; boundary=" + Boundary);
    }

    private static BatchItem Item((Dictionary<string, string> Headers, string Content) part, string? group)
    {
        var (head, body) = Halves(part.Content.TrimStart('\r', '\n'));
        var lines = head.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[0].Split(' ') is not [var method, var url, ..])
        {
            throw FakeError.BadRequest($"'{lines[0]}' is no request line.");
        }

        var id = part.Headers.GetValueOrDefault("Content-ID") ?? "";
        return new BatchItem(id, group, method, url, Headers(lines.Skip(1)), Encoding.UTF8.GetBytes(body), []);
    }

    private static IEnumerable<string> Parts(string body, string contentType)
    {
        var boundary = MediaTypeHeaderValue.TryParse(contentType, out var type)
            ? type.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"')
            : null;
        if (string.IsNullOrEmpty(boundary))
        {
            throw FakeError.BadRequest("The content type has no boundary.");
        }

        return ("\r\n" + body).Split("\n--" + boundary).Skip(1)
            .TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal))
            .Select(part => part.TrimStart('\r', '\n') is var text && text.EndsWith('\r') ? text[..^1] : part.TrimStart('\r', '\n'));
    }

    private static (Dictionary<string, string> Headers, string Content) Split(string part)
    {
        var (head, content) = Halves(part);
        return (Headers(head.Split('\n')), content);
    }

    private static (string Head, string Body) Halves(string text)
    {
        foreach (var blank in new[] { "\r\n\r\n", "\n\n" })
        {
            if (text.IndexOf(blank, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (text[..at], text[(at + blank.Length)..]);
            }
        }

        return (text, "");
    }

    private static Dictionary<string, string> Headers(IEnumerable<string> lines) => lines
        .Select(line => line.TrimEnd('\r').Split(':', 2))
        .Where(parts => parts.Length == 2)
        .GroupBy(parts => parts[0].Trim(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Last()[1].Trim(), StringComparer.OrdinalIgnoreCase);

    private static void Write(StringBuilder text, BatchResult result)
    {
        var response = result.Response;
        text.Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (result.Id.Length > 0)
        {
            text.Append("Content-ID: ").Append(result.Id).Append("\r\n");
        }

        text.Append("\r\nHTTP/1.1 ").Append(response.Status).Append(' ').Append((System.Net.HttpStatusCode)response.Status).Append("\r\n");
        if (response.ContentType is { } type)
        {
            text.Append("Content-Type: ").Append(type).Append("\r\n");
        }

        foreach (var (name, value) in response.Headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        text.Append("\r\n").Append(Encoding.UTF8.GetString(response.Body)).Append("\r\n");
    }
}
