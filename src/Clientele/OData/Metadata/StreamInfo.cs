namespace Clientele.OData;

/// <summary>
/// What a service says of a stream in the entity that has it: its media stream or a stream property (OData JSON Format 4.01 §4.5.12 to §4.5.15).
/// The content is read and written by methods of the entity's address.
/// </summary>
public sealed class StreamInfo
{
    /// <summary>The ETag of the content (<c>mediaEtag</c>), which is not the entity's; null where the service sent none.</summary>
    public string? ETag { get; set; }

    /// <summary>Media type of the content (<c>mediaContentType</c>); null where the service sent none.</summary>
    public string? ContentType { get; set; }

    /// <summary>
    /// Where the content can be read (<c>mediaReadLink</c>), relative to the service or absolute; null where it is at its usual address. It may be
    /// at another host: a client does not send it credentials.
    /// </summary>
    public string? ReadLink { get; set; }

    /// <summary>Where the content can be replaced (<c>mediaEditLink</c>), relative to the service or absolute; null where it is at its usual address.</summary>
    public string? EditLink { get; set; }
}
