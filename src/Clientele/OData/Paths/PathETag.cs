using System;

namespace Clientele.OData;

/// <summary>The ETags of an entity and of its streams, and the number of segments of a path after the entity.</summary>
/// <param name="Value">ETag of the entity; null if none is known.</param>
/// <param name="Streams">Control information of the entity's streams, each with its path segment.</param>
internal readonly record struct PathETag(string? Value, (string Segment, StreamInfo? Stream)[]? Streams = null)
{
    /// <summary>The ETag for a change of the entity itself.</summary>
    public string? OfEntity => Depth == 0 ? Value : null;

    /// <summary>
    /// The ETag for a change of the resource: the entity, or one of its streams, which has a separate ETag (OData Protocol 4.01 §11.4.7.2, §11.4.8.2).
    /// </summary>
    public string? OfChange => Depth == 0 ? Value : Stream?.ETag;

    /// <summary>The ETag for an action bound to the entity (OData Protocol 4.01 §11.5.5.1), whose name is the only segment after the entity.</summary>
    public string? OfAction => Depth == 1 ? Value : null;

    /// <summary>The edit link of the stream (OData JSON Format 4.01 §4.5.12); null for its conventional URL.</summary>
    public string? EditLink => Link(Stream?.EditLink);

    /// <summary>The read link of the stream, which services omit if it equals the edit link (OData JSON Format 4.01 §4.5.13).</summary>
    public string? ReadLink => Link(Stream?.ReadLink) ?? EditLink;

    /// <summary>Number of segments after the entity.</summary>
    private int Depth { get; init; }

    private StreamInfo? Stream { get; init; }

    /// <summary>The ETags of the path with one more segment.</summary>
    public PathETag Below(string segment) => new(Value, Streams)
    {
        Depth = Depth + 1,
        Stream = Depth > 0 || Streams is null ? null : Array.Find(Streams, stream => stream.Segment == segment).Stream,
    };

    /// <summary>Returns the link if it has a path. A blank link, or one with only a query or fragment, would refer to the service root.</summary>
    private static string? Link(string? link) => string.IsNullOrWhiteSpace(link) || link.TrimStart()[0] is '?' or '#' ? null : link;
}
