namespace Clientele.OData;

/// <summary>
/// What a service says of a stream in the entity that has it: its media stream or a stream property (OData JSON Format 4.01 §4.5.12 to §4.5.15).
/// The content is read and written by methods of the entity's address: of the entity that was read (<c>client.Photos[photo]</c>) at these links, of a key alone
/// (<c>client.Photos[2]</c>) at the usual address.
/// </summary>
public sealed class StreamInfo
{
    /// <summary>The ETag of the content (<c>mediaEtag</c>), which is not the entity's; null where the service sent none.</summary>
    public string? ETag { get; set; }

    /// <summary>Media type of the content (<c>mediaContentType</c>); null where the service sent none.</summary>
    public string? ContentType { get; set; }

    /// <summary>
    /// Where the content can be read (<c>mediaReadLink</c>), relative to the service or absolute; null where it is where it is changed. At an origin that is not
    /// the service's or named in its contract, the client sends nothing, neither request nor credentials (<see cref="ApiContractViolationException"/>).
    /// </summary>
    public string? ReadLink { get; set; }

    /// <summary>
    /// Where the content can be replaced (<c>mediaEditLink</c>), relative to the service or absolute; null where it is at its usual address. As with
    /// <see cref="ReadLink"/>, nothing is sent to a foreign origin.
    /// </summary>
    public string? EditLink { get; set; }
}
