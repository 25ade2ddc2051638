using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.Json;
using Clientele.OData;

namespace Clientele.ODataServer.Tests.Hostile;

/// <summary>A call, and another way to read what is answered to it.</summary>
/// <param name="Name">What is read.</param>
/// <param name="First">The call: its result as text.</param>
/// <param name="Second">The other way; null for none.</param>
internal sealed record HostileCall(string Name, Func<DepotClient, Task<string>> First, Func<DepotClient, Task<string>>? Second = null)
{
    /// <summary>The outcome of a call that failed with a typed error.</summary>
    public const string Failed = "(an error)";

    /// <summary>Two ways that take whole rows agree on errors too; one that reads less may take what the other refuses.</summary>
    public bool IsSecondWhole { get; private init; }

    /// <summary>The answer, where no service of the tests gives it.</summary>
    public string? Body { get; private init; }

    public static IReadOnlyList<HostileCall> All { get; } =
    [
        new("rows", async c => Text(await c.Assets.OrderBy(a => a.Id).ToListAsync()), async c => Text(await c.Assets.OrderBy(a => a.Id).StreamAsync().ToListAsync())) { IsSecondWhole = true },
        new("values", async c => Text(await c.Samples.ToListAsync()), async c => Text(await c.Samples.StreamAsync().ToListAsync())) { IsSecondWhole = true },
        new(
            "related rows",
            async c => Text((await c.Assets.OrderBy(a => a.Id).Take(4).Expand(a => a.Keeper).Expand(a => a.Children, o => o.Expand(x => x.Keeper)).ToListAsync())
                .Select(a => $"{a.Name} {a.State} {a.Traits} {a.Price} {a.Home?.City} {a.Keeper?.Name} {string.Join(',', a.Children.Select(x => x.Name + x.Keeper?.Name))} {string.Join(',', a.Places.Select(p => p.City))} {(a as Truck)?.Plate}")),
            async c => Text(await c.Assets.OrderBy(a => a.Id).Take(4).Expand(a => a.Keeper).Expand(a => a.Children, o => o.Expand(x => x.Keeper))
                .Select(a => $"{a.Name} {a.State} {a.Traits} {a.Price} {a.Home?.City} {a.Keeper?.Name} {string.Join(',', a.Children.Select(x => x.Name + x.Keeper?.Name))} {string.Join(',', a.Places.Select(p => p.City))} {(a as Truck)?.Plate}").ToListAsync())),
        new(
            "an entity",
            async c => Of(await c.People["o'hara"].Expand(p => p.Reports).GetAsync(), p => $"{p.Login} {p.Age} {p.Home?.City} {p.Reports.Sum(r => r.Age)}"),
            async c => await c.People["o'hara"].Select(p => $"{p.Login} {p.Age} {p.Home?.City} {p.Reports.Sum(r => r.Age)}").GetAsync() ?? ""),
        new(
            "places",
            async c => Text((await c.Stops.ToListAsync()).Select(s => $"{s.Id} {s.Name} {s.Position} {s.Hall?.City}")),
            async c => Text(await c.Stops.Select(s => $"{s.Id} {s.Name} {s.Position} {s.Hall?.City}").ToListAsync())),
        new("annotations", async c => Text((await c.Stops.WithAnnotations().ToListAsync()).Select(s => $"{s.Row.Id} {s.Annotations["Depot.checked"]} {string.Join(',', s.Annotations.Names)}"))),
        new("groups", async c => Text(await c.Lines.GroupBy(l => l.Order, g => $"{g.Key} {g.Sum(l => l.Quantity)} {g.Count()}").ToListAsync())),
        new("computed values", async c => Text((await c.Assets.Where(a => a.Id < 5).Compute(a => a.Price * 2m).ToListAsync()).Select(row => $"{row.Value}"))),
        new("groups of computed values", async c => Text(await c.Lines.Compute(l => l.No % 2, l => l.Quantity * 2m).GroupBy(x => new { x.First, x.Row.Order }, g => $"{g.Key} {g.Sum(x => x.Second)}").ToListAsync())),
        new("changes of 4.0", c => DeltaAsync(c)) { Body = Old },
        new("changes of 4.01", c => DeltaAsync(c)) { Body = New },
        new("changes within changes", c => NestedDeltaAsync(c)) { Body = Nested },
        new("a property", async c => JsonSerializer.Serialize(await c.Assets[2].Property(a => a.Home).GetAsync())),
        new("items of a property", async c => Text(await c.Assets[2].Property(a => a.Places).List().ToListAsync())),
        new("an action", async c => JsonSerializer.Serialize(await c.Assets[2].RetireAsync())),
        new("a new entity", async c => JsonSerializer.Serialize(await c.People.CreateAsync(new PersonCreate { Login = Guid.NewGuid().ToString("N"), Age = 3 }))),
        new("a change", async c => JsonSerializer.Serialize((await c.Assets[3].PatchAsync(new AssetPatch { Price = 3 }, new WriteOptions { Return = ReturnPreference.Representation })).Entity)),
        new("nothing there", async c => JsonSerializer.Serialize(await c.Assets[999].GetAsync())),
        new("a batch in JSON", c => BatchAsync(c, BatchFormat.Json)),
        new("a multipart batch", c => BatchAsync(c, BatchFormat.Multipart)),
    ];

    private const string Old = """
        {"@odata.context":"$metadata#People/$delta","value":[{"Login":"c","Age":3},
        {"@odata.context":"$metadata#People/$deletedEntity","id":"People('a')","reason":"deleted"},
        {"@odata.context":"#People/$link","source":"People('c')","relationship":"Manager","target":"People('d')"},
        {"@odata.context":"#People/$deletedLink","source":"People('c')","relationship":"Reports","target":"People('e')"}],"@odata.deltaLink":"People?$deltatoken=2"}
        """;

    private const string New = """
        {"@context":"$metadata#People/$delta","value":[{"Login":"c","Age":3},{"@removed":{"reason":"deleted"},"@id":"People('a')"},
        {"@removed":{"reason":"changed"},"Login":"b"}],"@deltaLink":"People?$deltatoken=2"}
        """;

    private const string Nested = """
        {"@context":"$metadata#Assets/$delta","value":[{"Id":1,"Name":"n","Parts@delta":[{"No":2,"Name":"p"},{"@removed":{"reason":"deleted"},"No":3}],
        "Keeper":{"Login":"a","Assets@odata.delta":[{"Id":7,"Name":"m"}]}},{"Id":2,"Name":"delta"}],"@deltaLink":"Assets?$deltatoken=2"}
        """;

    /// <summary>The result of a way; a typed error is one too.</summary>
    public async Task<string> OutcomeAsync(Func<DepotClient, Task<string>> way, DepotClient client)
    {
        try
        {
            return await way(client);
        }
        catch (ApiException)
        {
            return Failed;
        }
        catch (NotSupportedException) when (Body is not null)
        {
            // What is said of a service that gives no delta links.
            return Failed;
        }
    }

    /// <summary>Whether the outcomes of both ways go together.</summary>
    public bool Agree(string first, string second) => first == second || (!IsSecondWhole && (first == Failed || second == Failed));

    private static string Text<T>(IEnumerable<T> rows) => string.Join('\n', rows.Select(row => row as string ?? JsonSerializer.Serialize(row)));

    private static string Of<T>(T value, Func<T, string> text) => text(value);

    private static async Task<string> DeltaAsync(DepotClient client)
    {
        var items = new List<string>();
        await foreach (var page in client.People.DeltaAsync("People?$deltatoken=1"))
        {
            items.AddRange(page.Items.Select(item => item is DeltaEntity<Person> { Entity: var person } ? JsonSerializer.Serialize(person) : $"{item.GetType().Name}"));
            if (items.Count > 100)
            {
                break;
            }
        }

        return Text(items);
    }

    private static async Task<string> NestedDeltaAsync(DepotClient client)
    {
        var items = new List<string>();
        await foreach (var page in client.Assets.DeltaAsync("Assets?$deltatoken=1"))
        {
            items.AddRange(page.Items.OfType<DeltaEntity<Asset>>().SelectMany(item => item.ChangedCollections.Select(path => $"{path} {item.ChangesOf<Part>(path).Count}")));
            if (items.Count > 100)
            {
                break;
            }
        }

        return Text(items);
    }

    private static async Task<string> BatchAsync(DepotClient client, BatchFormat format)
    {
        var batch = client.CreateBatch();
        batch.Format = format;
        var asset = batch.Get(client.Assets[3]);
        var missing = batch.Get(client.Assets[999]);
        var names = batch.Get(client.People.Select(p => p.Login));
        var sum = batch.AddValue(client.OperationRequests.Sum([1.5m, 2m]), JsonRead.Decimal);
        var patch = batch.Atomic(set => set.Patch(client.Assets[4], new AssetPatch { Price = 4 }));
        await batch.SendAsync();
        foreach (var call in batch.Calls.Where(call => !call.IsSuccess && call.Error is null))
        {
            call.ThrowIfFailed();
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(asset.IsSuccess ? asset.Value.Name : "")} {missing.Status} {(names.IsSuccess ? names.Value.Items.Count : 0)} {(sum.IsSuccess ? sum.Value : 0)} {patch.Status}");
    }
}
