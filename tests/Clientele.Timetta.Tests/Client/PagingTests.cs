using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EmbeddedService;

namespace Clientele.Timetta.Tests.Client;

/// <summary>Every row once, whoever cuts the pages and whatever ends underway.</summary>
public class PagingTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(130)]
    public async Task Every_row_comes_once(int? pageLimit)
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions { PageLimit = pageLimit });

        var codes = new List<string?>();
        await foreach (var user in signedIn.Timetta.Users.OrderBy(u => u.Position))
        {
            codes.Add(user.Code);
        }

        Assert.Equal(240, codes.Count);
        Assert.Equal(240, codes.Distinct().Count());
    }

    [Fact]
    public async Task Tokens_that_end_underway_lose_no_row()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions { PageLimit = 10, RequestsPerAccessToken = 2 });
        signedIn.Service.Log.Answered = _ => signedIn.Clock.Advance(System.TimeSpan.FromMinutes(1));

        var users = await signedIn.Timetta.Users.Take(90).ToListAsync();
        var statuses = signedIn.Service.Log.Lines.Select(l => l.Status).ToList();

        Assert.Equal(90, users.Select(u => u.Id).Distinct().Count());
        Assert.Equal(4, statuses.Count(s => s == 401));
        Assert.Equal(5, signedIn.Service.Log.Lines.Count(l => l.PathAndQuery == "/connect/token"));
    }

    [Fact]
    public async Task A_page_of_exactly_so_many_rows_resumes_behind_them()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions { PageLimit = 30 });
        var query = signedIn.Timetta.Users.OrderBy(u => u.Code);

        var first = await query.ReadPageAsync(45);
        var second = await query.ReadPageAsync(45, first.ContinuationToken);

        Assert.Equal(Enumerable.Range(1, 90).Select(n => $"U{n:000}"), first.Items.Concat(second.Items).Select(u => u.Code));
    }

    [Fact]
    public async Task A_sets_largest_top_is_kept_to()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var rows = await signedIn.Timetta.Notifications.Take(75).ToListAsync();

        Assert.Equal(75, rows.Count);
    }

    [Fact]
    public async Task Counting_takes_one_request()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        Assert.Equal(216, await signedIn.Timetta.Users.Where(u => u.Licensed).CountAsync());
        Assert.False(await signedIn.Timetta.Users.Where(u => u.Code == "nobody").AnyAsync());
        Assert.Equal(3, signedIn.Service.Log.Lines.Count);
    }
}
