using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests.Selecting;

/// <summary>All assets with all that is related to them, some levels deep: what narrowed rows are held against.</summary>
internal static class WholeRows
{
    private static readonly string[] s_assetToOne = ["Keeper", "Depot.Truck/Driver"];

    public static async Task<List<Asset>> ReadAsync(DepotClient client, int depth) =>
        await client.Service.List<Asset>(new ApiRequest(HttpMethod.Get, "Assets?$orderby=Id&$expand=" + Asset(depth))).ToListAsync();

    private static string Asset(int depth) => string.Join(',', [
        .. s_assetToOne.Select(path => path + Nested(Person(depth - 1), depth)),
        "Depot.Truck/Crew" + Nested(Person(depth - 1), depth),
        "Parent" + Nested(depth > 1 ? Asset(depth - 1) : "", depth),
        "Children" + Nested(depth > 1 ? Asset(depth - 1) : "", depth),
        "Parts($expand=Maker" + Nested(Person(depth - 1), depth) + ")",
    ]);

    private static string Person(int depth) => depth <= 0
        ? ""
        : string.Join(',', ["Manager" + Nested(Person(depth - 1), depth), "Reports" + Nested(Person(depth - 1), depth), "Assets"]);

    private static string Nested(string expand, int depth) => depth <= 1 || expand.Length == 0 ? "" : $"($expand={expand})";
}
