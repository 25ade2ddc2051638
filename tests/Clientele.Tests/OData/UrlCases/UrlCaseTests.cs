using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Clientele.Tests.OData.Oracles;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>URLs from the test suites of other clients, made anew with ours.</summary>
public sealed class UrlCaseTests
{
    /// <summary>So many of the reference URLs must be expressible.</summary>
    private const int Bar = 300;

    private static readonly List<UrlCase> Cases = [.. NorthwindCases.All(), .. ConditionCases.All(), .. MovieCases.All(), .. PersonCases.All(), .. BookCases.All()];

    [Fact]
    public void Enough_of_the_reference_URLs_are_expressible_each_counted_once() =>
        Assert.True(Cases.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count() >= Bar, $"{Cases.Count} cases");

    [Fact]
    public void No_reference_URL_is_counted_twice() =>
        Assert.Empty(Cases.GroupBy(item => item.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [SharedDataFact]
    public void Our_URL_is_the_reference_URL_but_for_what_the_table_allows()
    {
        var expected = Expected();
        Assert.All(Cases, item =>
        {
            var ours = item.Equivalence.Change(UrlText.Normalize(item.Ours));
            var theirs = expected[item.Id].Select(text => item.Equivalence.Change(UrlText.Normalize(text))).ToList();
            Assert.True(theirs.Contains(ours, StringComparer.Ordinal), $"{item.Id}: ours is {ours}, theirs {string.Join(" | ", theirs)}");
        });
    }

    [SharedDataFact]
    public void An_equivalence_is_claimed_only_where_the_texts_differ()
    {
        var expected = Expected();
        Assert.All(Cases.Where(item => item.Equivalence != Equivalence.None), item =>
            Assert.DoesNotContain(UrlText.Normalize(item.Ours), expected[item.Id].Select(UrlText.Normalize)));
    }

    /// <summary>One text, or several where the other suite accepts several.</summary>
    private static Dictionary<string, List<string>> Expected()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("url-cases.json")));
        return document.RootElement.GetProperty("cases").EnumerateArray().ToDictionary(
            item => item.GetProperty("id").GetString()!,
            item => Texts(item.GetProperty("expected")),
            StringComparer.Ordinal);
    }

    private static List<string> Texts(JsonElement expected) =>
        expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().Select(item => item.GetString()!)] : [expected.GetString()!];
}
