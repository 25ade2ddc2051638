using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Clientele;
using Clientele.OData;
using Clientele.Timetta;

namespace NightlySync;

/// <summary>
/// Copies what changed since the last run, then removes what is gone. Each batch is stored together with the state behind it, so the next run
/// goes on there, wherever this one ends.
/// </summary>
internal sealed class Sync(TimettaClient timetta, Database database, Action<string> progress)
{
    private const int BatchSize = 200;

    // A change may be committed a little later than its time says: the next run reads so much again.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await CopyAsync(
            Table.TimeSheets,
            since => timetta.TimeSheets.ReadChanges(
                t => t.Modified, t => t.Id, row => new ChangeState(row.Modified, row.Id), since, pageSize: BatchSize, cancellationToken: cancellationToken),
            row => [row.Id, row.Name, row.UserId, row.DateFrom, row.DateTo, row.Approved],
            cancellationToken);
        await CopyAsync(
            Table.TimeAllocations,
            since => timetta.TimeAllocations.ReadChanges(
                t => t.Modified, t => t.Id, row => new ChangeState(row.Modified, row.Id), since, pageSize: BatchSize, cancellationToken: cancellationToken),
            row => [row.Id, row.TimeSheetId, row.UserId, row.ProjectId, row.Date, row.Hours],
            cancellationToken);

        await PruneAsync(
            Table.TimeSheets,
            last => timetta.TimeSheets.Where(t => t.Id > last).OrderBy(t => t.Id).Select(t => t.Id).ReadPageAsync(BatchSize, cancellationToken: cancellationToken),
            cancellationToken);
        await PruneAsync(
            Table.TimeAllocations,
            last => timetta.TimeAllocations.Where(t => t.Id > last).OrderBy(t => t.Id).Select(t => t.Id).ReadPageAsync(BatchSize, cancellationToken: cancellationToken),
            cancellationToken);
    }

    private async Task CopyAsync<T>(
        Table table, Func<ChangeState?, IAsyncEnumerable<Change<T>>> read, Func<T, object?[]> values, CancellationToken cancellationToken)
    {
        var stored = await database.StateAsync(table, cancellationToken);
        var state = stored is null ? null : ChangeState.Parse(stored);
        var batch = new List<object?[]>(BatchSize);
        var copied = 0;
        await foreach (var change in read(state).WithCancellation(cancellationToken))
        {
            batch.Add(values(change.Row));
            state = change.State;
            if (batch.Count == BatchSize)
            {
                await StoreAsync();
            }
        }

        if (copied + batch.Count > 0)
        {
            state = new ChangeState(state!.Modified - Overlap, Guid.Empty);
            await StoreAsync();
        }

        progress($"{table.Name}: {copied} rows copied");

        async Task StoreAsync()
        {
            await database.StoreAsync(table, batch, state!.ToString(), cancellationToken);
            copied += batch.Count;
            batch.Clear();
            progress($"{table.Name}: {copied} rows, up to {state}");
        }
    }

    /// <summary>
    /// Deletions leave no row to read, so the keys are compared. Only keys travel, and each page begins behind the last key and not at a number:
    /// rows that are deleted meanwhile hide no others.
    /// </summary>
    private async Task PruneAsync(Table table, Func<Guid, Task<Page<Guid>>> readBehind, CancellationToken cancellationToken)
    {
        var there = new HashSet<Guid>();
        Page<Guid> page;
        var last = Guid.Empty;
        do
        {
            page = await readBehind(last);
            there.UnionWith(page.Items);
            last = page.Items is [.., var end] ? end : last;
        }
        while (page.Items.Count == BatchSize);

        progress($"{table.Name}: {await database.RemoveAllButAsync(table, there, cancellationToken)} rows removed");
    }
}
