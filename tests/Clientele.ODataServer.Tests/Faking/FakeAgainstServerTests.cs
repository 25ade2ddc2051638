using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>The fake of a service and the service itself, over the same rows, asked the same.</summary>
public sealed class FakeAgainstServerTests
{
    /// <summary>Where the two differ, and why.</summary>
    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
        ["Assets?$filter=not (Price gt 50)"] = "a comparison with null is false, so its negation is true (URL Conventions 5.1.1.1.3); the service leaves such rows out",
        ["Assets?$filter=Children/any(c:c/Parts/any(p:p/Weight gt 14))"] = "the service refuses any within any",
        ["Samples?$filter=Decimal lt 79228162514264337593543950333"] = "the service fails on a number that its parser can't hold",
        ["People('o''hara')/Manager"] = "a navigation property without a target is 204 (Protocol 11.2.3); the service says 404",
        ["People?$select=Home/City"] = "null stays null; the service sends an object of nulls",
        ["People?$count=true&$top=2"] = "the service orders by the key where $top stands without $orderby",
        ["Lines(Order=1,No=2)"] = "this service does not address lines by their key",
        ["Lines(Order=3,No=1)"] = "this service does not address lines by their key",
        ["Assets(5)/Keeper"] = "a navigation property without a target is 204 (Protocol 11.2.3); the service says 404",
        ["Assets?$expand=Children/$count"] = "the service sends references in place of the count",
        ["Assets?$select=Home/City"] = "null stays null; the service sends an object of nulls",
        ["Assets?$select=Id,Home/City,Home/Floor"] = "null stays null; the service sends an object of nulls",
        ["Assets?$apply=aggregate($count as Rows)"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["Assets?$apply=groupby((State),aggregate($count as Rows))"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["Assets?$apply=filter(Id gt 5)/aggregate(Price with sum as Total)"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["Lines?$apply=groupby((Order),aggregate(Quantity with sum as Sum,Quantity with max as Max))"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["Lines?$apply=aggregate(Quantity with average as Mean,Quantity with min as Min)"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["Lines?$apply=aggregate(Order with countdistinct as Orders)"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["People?$apply=groupby((Age))"] = "the service adds an empty @odata.id, and has its own rules on which types it names",
        ["Lines?$filter="] = "the fake takes an empty option for none",
    };

    [Fact]
    public async Task The_fake_answers_as_the_service_does()
    {
        await using var pair = await DepotPair.StartAsync();
        var differences = new List<string>();
        var number = 0;

        foreach (var url in SameRequests.All)
        {
            number++;
            var expected = await AnswerAsync(pair.Service, url);
            var actual = await AnswerAsync(pair.Fake, url);
            if (expected != actual && !s_known.ContainsKey(url))
            {
                differences.Add($"{url}\n  service: {PlainJson.Shorten(expected, actual)}\n  fake:    {PlainJson.Shorten(actual, expected)}");
            }
            else if (expected == actual && s_known.ContainsKey(url))
            {
                differences.Add(url + "\n  does not differ any more");
            }
        }

        Assert.True(number >= 300, $"only {number} requests");
        Assert.True(differences.Count == 0, $"{differences.Count} of {number} differ:\n" + string.Join('\n', differences));
    }

    private static async Task<string> AnswerAsync(HttpClient http, string url)
    {
        using var response = await http.GetAsync(new Uri(url, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode + " " + (response.IsSuccessStatusCode ? PlainJson.Of(body) : "");
    }
}
