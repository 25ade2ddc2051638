using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Places;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>The surface of a client, and where its entries stand in the client's files.</summary>
internal static class ClientSurface
{
    /// <summary>What callers of a service can rely on; null for a service of an unknown kind.</summary>
    public static Surface? Of(IServiceModel service) => service switch
    {
        ODataServiceModel odata => ODataSurface.Of(odata),
        RestServiceModel rest => RestSurface.Of(rest),
        _ => null,
    };

    /// <summary>What a surface is made of, for the check of its file: the description's content, the contract's text, the item's names and this version.</summary>
    public static string Inputs(ClientInput client, IServiceModel service) => string.Join(
        "\n",
        BuildFacts.GeneratorVersion,
        service.Name,
        service.Namespace,
        service.DescriptionHash,
        client.BaseContract?.File.Text?.ToString(),
        client.Contract?.File.Text?.ToString());

    /// <summary>Places in the description. An OpenAPI document is read once more, which only those pay who have something to tell.</summary>
    public static DescriptionPlaces Places(ClientInput client, CancellationToken cancellationToken)
    {
        if (client.ReadOpenApi(cancellationToken) is { } read)
        {
            return read.Document is { } document
                ? OpenApiPlaces.Of(document)
                : new DescriptionPlaces(client.Path, new Dictionary<string, Foundation.FileSpan>());
        }

        return CsdlPlaces.Of(client.Descriptions.Select(file => file.Description).OfType<CsdlDocument>().ToList());
    }
}
