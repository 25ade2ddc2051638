namespace Clientele.OData;

/// <summary>
/// The control information of an entity's media stream or of a stream property (OData JSON Format 4.01 §4.5.12 to §4.5.15).
/// Methods of the entity's entry read and write the content. The entry of an entity that was read (<c>client.Photos[photo]</c>) uses these links; the
/// entry of a key (<c>client.Photos[2]</c>) uses the conventional URL.
/// </summary>
public sealed class StreamInfo
{
    /// <summary>The ETag of the content (<c>mediaEtag</c>), which differs from that of the entity; null if the service sent none.</summary>
    public string? ETag { get; set; }

    /// <summary>Media type of the content (<c>mediaContentType</c>); null if the service sent none.</summary>
    public string? ContentType { get; set; }

    /// <summary>
    /// URL to read the content from (<c>mediaReadLink</c>), relative to the service root or absolute; null if it is the same as <see cref="EditLink"/>. If
    /// the link leads to an origin that is neither that of the service nor named in its contract, the client sends neither request nor credentials and
    /// throws <see cref="ApiContractViolationException"/>.
    /// </summary>
    public string? ReadLink { get; set; }

    /// <summary>
    /// URL to replace the content at (<c>mediaEditLink</c>), relative to the service root or absolute; null if it is the conventional URL. As with <see
    /// cref="ReadLink"/>, the client sends nothing to a foreign origin.
    /// </summary>
    public string? EditLink { get; set; }
}
