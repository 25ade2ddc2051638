using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.ODataServer.Tests.Server;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>Puts the rows of a real service into a fake, through the fake's own front door.</summary>
internal static class DepotRows
{
    public static async Task CopyAsync(DepotHost depot, HttpClient fake)
    {
        foreach (var set in new[] { "People", "Assets?$expand=Parts", "Lines", "Days", "Samples" })
        {
            foreach (var row in await depot.RowsAsync(set))
            {
                await SendAsync(fake, set.Split('?')[0], row!.ToJsonString());
            }
        }

        var store = depot.Server.Store;
        foreach (var person in store.People)
        {
            var address = Person(person)!;
            await LinkAsync(fake, address, "Manager", Person(person.Manager));
            await LinkAllAsync(fake, address, "Reports", person.Reports.Select(Person));
            await LinkAllAsync(fake, address, "Assets", person.Assets.Select(Asset));
        }

        foreach (var asset in store.Assets)
        {
            var address = Asset(asset)!;
            await LinkAsync(fake, address, "Keeper", Person(asset.Keeper));
            await LinkAsync(fake, address, "Parent", Asset(asset.Parent));
            await LinkAllAsync(fake, address, "Children", asset.Children.Select(Asset));
            foreach (var part in asset.Parts)
            {
                await LinkAsync(fake, $"{address}/Parts({part.No})", "Maker", Person(part.Maker));
            }

            if (asset is Server.Truck truck)
            {
                await LinkAsync(fake, address + "/Depot.Truck", "Driver", Person(truck.Driver));
                await LinkAllAsync(fake, address + "/Depot.Truck", "Crew", truck.Crew.Select(Person));
            }
        }

        foreach (var line in store.Lines)
        {
            await LinkAsync(fake, $"Lines(Order={line.Order},No={line.No})", "Asset", Asset(line.Asset));
        }
    }

    /// <summary>Photos are made of streams, and the settings are a singleton: both by the fake's typed members.</summary>
    public static void Seed(FakeDepot fake)
    {
        fake.Photos.AddRange(Enumerable.Range(1, 3).Select(i => new Depot.Photo { Id = i, Title = $"photo {i}" }));
        fake.Settings.Value = new Depot.Settings { Id = 1, Title = "Depot", Office = new Depot.Place { City = "Riga", Street = null, Floor = 4 } };
    }

    private static string? Asset(Server.Asset? asset) => asset is null ? null : $"Assets({asset.Id})";

    private static string? Person(Server.Person? person) =>
        person is null ? null : $"People('{Uri.EscapeDataString(person.Login.Replace("'", "''", StringComparison.Ordinal))}')";

    private static async Task LinkAllAsync(HttpClient fake, string address, string navigation, IEnumerable<string?> targets)
    {
        foreach (var target in targets)
        {
            await SendAsync(fake, $"{address}/{navigation}/$ref", Reference(target));
        }
    }

    private static async Task LinkAsync(HttpClient fake, string address, string navigation, string? target)
    {
        if (target is not null)
        {
            await SendAsync(fake, $"{address}/{navigation}/$ref", Reference(target), HttpMethod.Put);
        }
    }

    private static string Reference(string? target) => new JsonObject { ["@odata.id"] = target }.ToJsonString();

    private static async Task SendAsync(HttpClient fake, string address, string body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, address) { Content = new StringContent(body, null, "application/json") };
        using var response = await fake.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{request.Method} {address} {body}: {await response.Content.ReadAsStringAsync()}");
    }
}
