using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Stock;

namespace Clientele.Testing.Tests;

/// <summary>Which values a property takes, by the Validation vocabulary; and what arithmetic its type has.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Rows_that_are_made_up_keep_to_the_limits()
    {
        await using var fake = new FakeStock();

        var items = fake.Items.Invent(60, seed: 3);

        Assert.All(items, item => Assert.InRange(item.Amount, 1, 5));
        Assert.All(items, item => Assert.True(item.Weight >= 0.5m));
        Assert.Equal(["M & L", "S"], items.Select(item => item.Size.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.True(items.Select(item => item.Amount).Distinct().Count() > 2);
    }

    [Theory]
    [InlineData("""{"Amount":6}""", "'Amount' is greater than 5")]
    [InlineData("""{"Amount":0}""", "'Amount' is less than 1")]
    [InlineData("""{"Weight":0.4}""", "'Weight' is less than 0.5")]
    [InlineData("""{"Size":"XL"}""", "'Size' is none of S, M & L")]
    [InlineData("""{"Code":"ab"}""", "'Code' does not match ^[A-Z]+$")]
    [InlineData("""{"Code":"ABCDEFG"}""", "'Code' is longer than 6")]
    public async Task A_body_beyond_the_limits_is_refused(string body, string problem)
    {
        await using var fake = new FakeStock();
        fake.Items.Add(new Item { Id = 1, Size = ItemSize.S, Amount = 1, Weight = 1 });
        using var http = fake.CreateHttpClient();

        using var response = await http.PatchAsync(new Uri("Items(1)", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(problem, fake.Requests[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_is_multiplied_as_a_single()
    {
        await using var fake = new FakeStock();
        fake.Items.Add(new Item { Id = 1, Size = ItemSize.S, Ratio = 2f / 3f });
        using var http = fake.CreateHttpClient();

        Assert.Equal("1", await http.GetStringAsync(new Uri("Items/$count?$filter=Ratio mul 3 eq 2", UriKind.Relative)));
    }
}
