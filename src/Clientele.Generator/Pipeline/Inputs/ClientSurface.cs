using System.Threading;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Places;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>The surface of a client, and where its entries stand in the client's files.</summary>
internal static class ClientSurface
{
    /// <summary>What callers of a client's service rely on; null where the client has no model.</summary>
    public static Surface? Of(ClientModel client) => client is { Service: { } service, Protocol: { } protocol } ? protocol.SurfaceOf(service) : null;

    /// <summary>What a surface is made of, for the check of its file: the description's content, the contract's text, the item's names and this version.</summary>
    public static string Inputs(ClientInput client, IServiceModel service) => string.Join(
        "\n",
        BuildFacts.GeneratorVersion,
        service.Name,
        service.Namespace,
        service.DescriptionHash,
        client.BaseContract?.File.Text?.ToString(),
        client.Contract?.File.Text?.ToString());

    /// <summary>Places in the description, for those who have something to report.</summary>
    public static DescriptionPlaces Places(ClientInput client, CancellationToken cancellationToken) =>
        client.Protocol is { } protocol
            ? protocol.PlacesIn(client.Path, client.Files, cancellationToken)
            : new DescriptionPlaces(client.Path);
}
