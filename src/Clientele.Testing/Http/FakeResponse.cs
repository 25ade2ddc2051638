using System;
using System.Collections.Generic;
using System.Text;

namespace Clientele.Testing.Http;

/// <summary>What goes back to the client.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Bytes of the body.</param>
/// <param name="ContentType">Media type of the body; null if there is none.</param>
internal sealed record FakeResponse(int Status, byte[] Body, string? ContentType)
{
    public const string Json = "application/json; odata.metadata=minimal";

    public static FakeResponse NoContent { get; } = new(204, [], null);

    /// <summary>Header fields besides those of the content.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The connection breaks after this many bytes of the body; null for a whole body.</summary>
    public int? CutAfter { get; init; }

    /// <summary>How long the answer takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Why the request was refused, for the log.</summary>
    public string? Problem { get; init; }

    public static FakeResponse Text(int status, string text, string contentType = "text/plain; charset=utf-8") =>
        new(status, Encoding.UTF8.GetBytes(text), contentType);

    public FakeResponse With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
