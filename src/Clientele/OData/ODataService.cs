namespace Clientele.OData;

/// <summary>An OData service: what sets, entries and queries send their requests to.</summary>
/// <param name="transport">Sends the requests.</param>
public sealed class ODataService(ApiTransport transport)
{
    /// <summary>Sends the requests.</summary>
    public ApiTransport Transport { get; } = transport;
}
