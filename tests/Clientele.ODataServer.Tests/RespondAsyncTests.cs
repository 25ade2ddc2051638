using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Every kind of call is answered later as it is at once (OData Protocol 4.01 §11.6).</summary>
public sealed class RespondAsyncTests
{
    private static readonly RequestOptions s_later = new() { RespondAsync = new() };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_writes_actions_and_batches_have_their_results_later(bool isText)
    {
        await using var depot = await DepotHost.StartAsync(pageSize: 2);
        depot.Server.Later.IsText = isText;
        var later = depot.Client.With(s_later);

        var names = await later.Assets.OrderBy(a => a.Id).Select(a => a.Name).ToListAsync();
        var made = await later.People.CreateAsync(new PersonCreate { Login = "late", Name = "Later", Age = 30 });
        var retired = await later.Assets[2].RetireAsync();
        var batch = later.CreateBatch();
        var first = batch.Get(later.Assets[1]);
        var missing = batch.Get(later.Assets[999]);
        await batch.SendAsync();

        Assert.Equal(await depot.Client.Assets.OrderBy(a => a.Id).Select(a => a.Name).ToListAsync(), names);
        Assert.Equal(("late", "Later"), (made.Login, made.Name));
        Assert.Equal(2, retired?.Id);
        Assert.Equal(names[0], first.Value.Name);
        Assert.IsType<ApiNotFoundException>(missing.Error);
        Assert.Contains(depot.Server.Requests.All, asked => asked.ToString() == "GET $async/1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Errors_come_later_too(bool isText)
    {
        await using var depot = await DepotHost.StartAsync();
        depot.Server.Later.IsText = isText;
        var later = depot.Client.With(s_later);

        await Assert.ThrowsAsync<ApiNotFoundException>(() => later.Assets[999].GetAsync());
        var asset = await later.Assets[2].GetAsync();
        await later.Assets[2].PatchAsync(new AssetPatch { Price = 1 }, asset);
        await Assert.ThrowsAsync<ApiConcurrencyException>(() => later.Assets[2].PatchAsync(new AssetPatch { Price = 2 }, asset));

        Assert.Equal(1, depot.Server.Store.Assets[1].Price);
    }

    [Fact]
    public async Task A_call_that_is_given_up_is_never_made()
    {
        await using var depot = await DepotHost.StartAsync();
        using var cancel = new CancellationTokenSource();
        depot.Server.Requests.Seen = asked =>
        {
            if (asked.Address == "$async/1" && asked.Method == "GET")
            {
                cancel.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => depot.Client.With(s_later).Assets[2].DeleteAsync(cancellationToken: cancel.Token));

        Assert.Equal("DELETE $async/1", depot.Server.Requests.Last.ToString());
        Assert.Contains(depot.Server.Store.Assets, asset => asset.Id == 2);
    }
}
