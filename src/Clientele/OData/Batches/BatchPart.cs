using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;

namespace Clientele.OData;

/// <summary>A part of a multipart body (RFC 2046 §5.1): a response, or parts of its own.</summary>
internal sealed class BatchPart
{
    private readonly List<KeyValuePair<string, string>> _headers;
    private readonly ReadOnlyMemory<byte> _body;

    private BatchPart(ReadOnlyMemory<byte> part) => (_headers, _body) = EmbeddedResponse.ReadHeaders(part);

    public bool IsMultipart => MediaType is { MediaType: { } type } && type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    public string? ContentId => EmbeddedResponse.Find(_headers, "Content-ID");

    private MediaTypeHeaderValue? MediaType => MediaTypeHeaderValue.TryParse(EmbeddedResponse.Find(_headers, "Content-Type"), out var type) ? type : null;

    /// <summary>The parts of a body.</summary>
    /// <exception cref="FormatException">The media type names no boundary, or the body does not begin with it.</exception>
    public static IEnumerable<BatchPart> Split(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        var boundary = type?.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        if (string.IsNullOrEmpty(boundary))
        {
            throw new FormatException("it names no boundary.");
        }

        var delimiter = Encoding.ASCII.GetBytes($"--{boundary}");
        var start = Next(body.Span, delimiter, 0);
        if (start < 0)
        {
            throw new FormatException("it has no part.");
        }

        var parts = new List<BatchPart>();
        while (!IsLast(body.Span, start + delimiter.Length))
        {
            start = Line(body.Span, start + delimiter.Length);
            var end = Next(body.Span, delimiter, start);
            if (end < 0)
            {
                throw new FormatException("its last part has no end.");
            }

            parts.Add(new BatchPart(body[start..Math.Max(start, BeforeLine(body.Span, end))]));
            start = end;
        }

        return parts;
    }

    /// <summary>The parts of this one.</summary>
    public IEnumerable<BatchPart> Parts() => Split(_body, MediaType);

    /// <summary>The response that the part is (<c>application/http</c>, RFC 9112 §4).</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public EmbeddedResponse ToAnswer() => EmbeddedResponse.Read(_body);

    /// <summary>Where a delimiter begins a line.</summary>
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

    /// <summary>Where the next line begins.</summary>
    private static int Line(ReadOnlySpan<byte> body, int at) => body[at..].IndexOf((byte)'\n') is >= 0 and var end ? at + end + 1 : body.Length;

    /// <summary>Where the line break before a delimiter begins, which is the delimiter's.</summary>
    private static int BeforeLine(ReadOnlySpan<byte> body, int at) => at - (at > 1 && body[at - 2] == (byte)'\r' ? 2 : 1);
}
