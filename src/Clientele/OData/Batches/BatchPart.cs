using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;

namespace Clientele.OData;

/// <summary>A part of a multipart body (RFC 2046 §5.1): a response, or a nested multipart body.</summary>
internal sealed class BatchPart
{
    private readonly List<KeyValuePair<string, string>> _headers;
    private readonly ReadOnlyMemory<byte> _body;

    private BatchPart(ReadOnlyMemory<byte> part) => (_headers, _body) = EmbeddedResponse.ReadHeaders(part);

    public bool IsMultipart => MediaType is { MediaType: { } type } && type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    public string? ContentId => EmbeddedResponse.Find(_headers, "Content-ID");

    private MediaTypeHeaderValue? MediaType => MediaTypeHeaderValue.TryParse(EmbeddedResponse.Find(_headers, "Content-Type"), out var type) ? type : null;

    /// <summary>Splits a body into its parts.</summary>
    /// <exception cref="FormatException">The media type has no boundary, or the body is not delimited by it.</exception>
    public static IEnumerable<BatchPart> Split(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        var boundary = type?.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        if (string.IsNullOrEmpty(boundary))
        {
            throw new FormatException("its media type has no boundary.");
        }

        var delimiter = Encoding.ASCII.GetBytes($"--{boundary}");
        var start = Next(body.Span, delimiter, 0);
        if (start < 0)
        {
            throw new FormatException("it has no parts.");
        }

        var parts = new List<BatchPart>();
        while (!IsLast(body.Span, start + delimiter.Length))
        {
            start = Line(body.Span, start + delimiter.Length);
            var end = Next(body.Span, delimiter, start);
            if (end < 0)
            {
                throw new FormatException("its last part is not terminated.");
            }

            parts.Add(new BatchPart(body[start..Math.Max(start, BeforeLine(body.Span, end))]));
            start = end;
        }

        return parts;
    }

    /// <summary>The nested parts.</summary>
    public IEnumerable<BatchPart> Parts() => Split(_body, MediaType);

    /// <summary>Reads the response in the part (<c>application/http</c>, RFC 9112 §4).</summary>
    /// <exception cref="FormatException">The part is not a response.</exception>
    public EmbeddedResponse ToAnswer() => EmbeddedResponse.Read(_body);

    /// <summary>The offset of the next delimiter at the start of a line.</summary>
    private static int Next(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, int from)
    {
        while (from <= body.Length)
        {
            var at = body[from..].IndexOf(delimiter);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            var after = body[(at + delimiter.Length)..];
            if ((at == 0 || body[at - 1] == (byte)'\n') && (after.IsEmpty || after[0] is (byte)'-' or (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t'))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private static bool IsLast(ReadOnlySpan<byte> body, int at) => body[at..].StartsWith("--"u8);

    /// <summary>The offset of the next line.</summary>
    private static int Line(ReadOnlySpan<byte> body, int at) => body[at..].IndexOf((byte)'\n') is >= 0 and var end ? at + end + 1 : body.Length;

    /// <summary>The offset of the line break before a delimiter, which belongs to the delimiter.</summary>
    private static int BeforeLine(ReadOnlySpan<byte> body, int at) => at - (at > 1 && body[at - 2] == (byte)'\r' ? 2 : 1);
}
