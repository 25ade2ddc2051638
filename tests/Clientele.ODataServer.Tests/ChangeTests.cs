using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Changes by time and key, for services without delta links such as this one.</summary>
public sealed class ChangeTests
{
    /// <summary>Rows are created, changed and deleted while the job breaks off at any row and goes on: in the end it has seen each row as it is.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_job_that_breaks_off_at_any_row_misses_none_and_reads_none_twice(int seed)
    {
        await using var depot = await DepotHost.StartAsync(pageSize: seed == 1 ? null : 2);
        var (random, stored, noon) = (new Random(seed), depot.Server.Store.Samples, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        stored.Clear();
        stored.AddRange(Enumerable.Range(0, 30).Select(i => new Server.Sample { Id = NewId(), Whole = i, Moment = noon.AddTicks(i / 7) }));
        var seen = new List<(Guid Id, int Whole)>();
        ChangeState? state = null;
        for (var run = 1; run <= 40; run++)
        {
            await foreach (var change in depot.Client.Samples.ReadChanges(s => s.Moment, s => s.Id, s => new ChangeState(s.Moment, s.Id), since: state, pageSize: 4))
            {
                seen.Add((change.Row.Id, change.Row.Whole));
                state = change.State;
                if (run < 40 && random.Next(5) == 0)
                {
                    break;
                }
            }

            if (run < 39)
            {
                Change(run);
            }
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(
            stored.Select(sample => (sample.Id, sample.Whole)).Order(),
            seen.GroupBy(row => row.Id).Select(rows => rows.Last()).Where(row => stored.Exists(sample => sample.Id == row.Id)).Order());

        Guid NewId() => new(random.Next(), 0, 0, new byte[8]);

        void Change(int run)
        {
            // What changes gets a time that no row had before; several rows have the same.
            var now = noon.AddSeconds(run);
            stored.Add(new Server.Sample { Id = NewId(), Whole = 1000 + run, Moment = now });
            var changed = stored[random.Next(stored.Count)];
            if (changed.Moment < now)
            {
                (changed.Whole, changed.Moment) = (2000 + run, now);
            }

            stored.RemoveAt(random.Next(stored.Count));
        }
    }
}
