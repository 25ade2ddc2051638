using System;

namespace Clientele.OData;

/// <summary>The ETags of an entity and of its streams on a path, and how far below the entity the path has gone.</summary>
/// <param name="Value">The entity's; null where none is known.</param>
/// <param name="Streams">What is known of its streams, each with the segment that leads to it.</param>
internal readonly record struct PathETag(string? Value, (string Segment, StreamInfo? Stream)[]? Streams = null)
{
    /// <summary>What a change of the entity itself sends.</summary>
    public string? OfEntity => Depth == 0 ? Value : null;

    /// <summary>What a change of what the path leads to sends: the entity, or one of its streams, which has an ETag of its own (OData Protocol 4.01 §11.4.7.2, §11.4.8.2).</summary>
    public string? OfChange => Depth == 0 ? Value : Stream?.ETag;

    /// <summary>What an action bound to the entity sends (OData Protocol 4.01 §11.5.5.1): its name is the one segment below.</summary>
    public string? OfAction => Depth == 1 ? Value : null;

    /// <summary>Where the stream that the path leads to is changed (OData JSON Format 4.01 §4.5.12); null for its usual address.</summary>
    public string? EditLink => Link(Stream?.EditLink);

    /// <summary>Where the stream that the path leads to is read: services leave the link out where it is that for changes (OData JSON Format 4.01 §4.5.13).</summary>
    public string? ReadLink => Link(Stream?.ReadLink) ?? EditLink;

    /// <summary>Segments below the entity.</summary>
    private int Depth { get; init; }

    private StreamInfo? Stream { get; init; }

    /// <summary>One segment further down.</summary>
    public PathETag Below(string segment) => new(Value, Streams)
    {
        Depth = Depth + 1,
        Stream = Depth > 0 || Streams is null ? null : Array.Find(Streams, stream => stream.Segment == segment).Stream,
    };

    /// <summary>A link that names a path; a blank one, or one of a query or a fragment alone, leads to the service itself and says nothing of the stream.</summary>
    private static string? Link(string? link) => string.IsNullOrWhiteSpace(link) || link.TrimStart()[0] is '?' or '#' ? null : link;
}
