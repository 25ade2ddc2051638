using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>The fake of a service and the service itself, over the same rows, asked the same.</summary>
public sealed class FakeAgainstServerTests
{
    /// <summary>Where the two differ, and why the fake is right or may differ.</summary>
    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
    };

    [Fact]
    public async Task The_fake_answers_as_the_service_does()
    {
        await using var depot = await DepotHost.StartAsync();
        await using var fake = new FakeDepot();
        using var http = new HttpClient(fake.Handler, disposeHandler: false) { BaseAddress = fake.Root };
        DepotRows.Seed(fake);
        await DepotRows.CopyAsync(depot, http);
        var differences = new List<string>();
        var number = 0;

        foreach (var url in SameRequests.All)
        {
            number++;
            var expected = await AnswerAsync(depot.Server.Http, url);
            var actual = await AnswerAsync(http, url);
            if (expected != actual && !s_known.ContainsKey(url))
            {
                differences.Add($"{url}\n  service: {Shorten(expected, actual)}\n  fake:    {Shorten(actual, expected)}");
            }
            else if (expected == actual && s_known.ContainsKey(url))
            {
                differences.Add(url + "\n  does not differ any more");
            }
        }

        Assert.True(number >= 300, $"only {number} requests");
        Assert.True(differences.Count == 0, $"{differences.Count} of {number} differ:\n" + string.Join('\n', differences));
    }

    private static string Shorten(string text, string other)
    {
        var at = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 60);
        return text[from..Math.Min(text.Length, at + 140)];
    }

    private static async Task<string> AnswerAsync(HttpClient http, string url)
    {
        using var response = await http.GetAsync(new Uri(url, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode + " " + (response.IsSuccessStatusCode ? Plain(body) : "");
    }

    /// <summary>JSON in one spelling: members by name, numbers by value; addresses and the values of ETags left out.</summary>
    private static string Plain(string body)
    {
        try
        {
            return body.Length == 0 ? "" : Plain(JsonNode.Parse(body));
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private static string Plain(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => "{" + string.Join(",", members
            .Where(member => !member.Key.EndsWith("@odata.context", StringComparison.Ordinal) && !member.Key.Contains("@odata.media", StringComparison.Ordinal))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => member.Key + ":" + (member.Key == "@odata.etag" ? "…" : Plain(member.Value)))) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Plain)) + "]",
        _ when node.GetValueKind() == JsonValueKind.Number => Number(node.ToJsonString()),
        _ => node.ToJsonString(),
    };

    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !text.Contains('E', StringComparison.OrdinalIgnoreCase)
        ? value.ToString("0.############################", CultureInfo.InvariantCulture)
        : double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
