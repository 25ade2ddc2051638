using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.OData;
using EmbeddedService;

namespace Clientele.Timetta.Tests.Client;

/// <summary>What changed is read by the time and key of the last row, wherever the last run ended.</summary>
public sealed class ChangesTests
{
    [Theory]
    [InlineData(null, 100)]
    [InlineData(7, 20)]
    public async Task A_run_that_ends_anywhere_goes_on_there(int? pageLimit, int pageSize)
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions { PageLimit = pageLimit });
        var seen = new List<Guid>();
        ChangeState? state = null;
        var random = new Random(5);
        for (var run = 0; run < 1000; run++)
        {
            var rest = random.Next(1, 60);
            var ended = true;
            await foreach (var change in Read(signedIn.Timetta, state, pageSize))
            {
                seen.Add(change.Row.Id);

                // What is stored is text.
                state = ChangeState.Parse(change.State.ToString());
                if (--rest == 0)
                {
                    ended = false;
                    break;
                }
            }

            if (ended)
            {
                break;
            }
        }

        Assert.Equal(240, seen.Count);
        Assert.Equal(240, seen.Distinct().Count());
        Assert.DoesNotContain(signedIn.Service.Log.Lines, line => line.PathAndQuery.Contains("$skip=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deletions_underway_hide_no_other_row()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        var before = (await signedIn.Timetta.Users.ToListAsync()).Select(user => user.Id).ToHashSet();
        var seen = new HashSet<Guid>();
        var deleted = new HashSet<Guid>();
        await foreach (var change in Read(signedIn.Timetta, since: null, pageSize: 20))
        {
            Assert.True(seen.Add(change.Row.Id));
            if (seen.Count % 20 == 10)
            {
                await signedIn.Timetta.Users[change.Row.Id].DeleteAsync();
                deleted.Add(change.Row.Id);
            }
        }

        Assert.Equal(12, deleted.Count);
        Assert.Equal(before, seen);
    }

    [Fact]
    public async Task A_second_run_brings_what_changed_since()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());
        ChangeState? state = null;
        await foreach (var change in Read(signedIn.Timetta, since: null, pageSize: 100))
        {
            state = change.State;
        }

        var user = await signedIn.Timetta.Users.Where(u => u.Code == "U007").SingleAsync();
        await signedIn.Timetta.Users[user.Id].PatchAsync(new UserPatch { Position = "Advisor" });

        var changes = await ToListAsync(Read(signedIn.Timetta, state, pageSize: 100));
        Assert.Equal(user.Id, Assert.Single(changes).Row.Id);
    }

    [Fact]
    public async Task An_order_of_the_query_is_refused()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        Assert.Throws<InvalidOperationException>(() => signedIn.Timetta.Users.OrderBy(u => u.Name)
            .ReadChanges(u => u.Modified, u => u.Id, row => new ChangeState(row.Modified, row.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("yesterday/6ba7b810-9dad-11d1-80b4-00c04fd430c8")]
    [InlineData("2026-06-01T08:00:00.0000000Z")]
    public void What_is_no_state_is_refused(string text) => Assert.Throws<FormatException>(() => ChangeState.Parse(text));

    private static IAsyncEnumerable<Change<User>> Read(TimettaClient timetta, ChangeState? since, int pageSize) =>
        timetta.Users.ReadChanges(u => u.Modified, u => u.Id, row => new ChangeState(row.Modified, row.Id), since, pageSize: pageSize);

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
