using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Timetta.Tests.Client;
using EmbeddedService;
using Microsoft.Data.Sqlite;
using NightlySync;

namespace Clientele.Timetta.Tests;

/// <summary>The sample that copies time sheets and allocations into SQLite.</summary>
public sealed class NightlySyncTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("clientele-sync-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "timetta.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Runs_that_end_after_any_batch_lose_and_repeat_nothing()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        for (var batches = 3; batches < 7; batches++)
        {
            var before = (await KeysAsync(Table.TimeAllocations)).Count;

            Assert.False(await RunAsync(signedIn.Timetta, endAfter: batches));

            // The first two batches of a run are the time sheets.
            Assert.Equal(before + ((batches - 2) * 200), (await KeysAsync(Table.TimeAllocations)).Count);
        }

        Assert.True(await RunAsync(signedIn.Timetta));
        Assert.Equal(await SheetsAsync(signedIn.Timetta), await KeysAsync(Table.TimeSheets));
        Assert.Equal(3300, (await KeysAsync(Table.TimeAllocations)).Count);
    }

    [Fact]
    public async Task Rows_that_are_gone_are_removed_and_changed_ones_replaced()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions { PageLimit = 70 });
        Assert.True(await RunAsync(signedIn.Timetta));
        var drafts = await signedIn.Timetta.TimeSheets.OrderByDescending(t => t.DateFrom).ThenBy(t => t.Id).Take(2).Select(t => t.Id).ToListAsync();

        await signedIn.Timetta.TimeSheets[drafts[0]].DeleteAsync();
        Assert.True(await RunAsync(signedIn.Timetta));

        var keys = await KeysAsync(Table.TimeSheets);
        Assert.DoesNotContain(drafts[0], keys);
        Assert.Equal(await SheetsAsync(signedIn.Timetta), keys);
    }

    /// <summary>One run; false where it ended early, as a process that is killed does.</summary>
    private async Task<bool> RunAsync(TimettaClient timetta, int? endAfter = null)
    {
        await using var database = await Database.OpenAsync(Path, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var stored = 0;
        var sync = new Sync(timetta, database, line =>
        {
            if (line.Contains("up to", StringComparison.Ordinal) && ++stored == endAfter)
            {
                stop.Cancel();
            }
        });
        try
        {
            await sync.RunAsync(stop.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<SortedSet<Guid>> KeysAsync(Table table)
    {
        await using var database = await Database.OpenAsync(Path, CancellationToken.None);
        return [.. await database.KeysAsync(table, CancellationToken.None)];
    }

    private static async Task<SortedSet<Guid>> SheetsAsync(TimettaClient timetta) => [.. await timetta.TimeSheets.Select(t => t.Id).ToListAsync()];
}
