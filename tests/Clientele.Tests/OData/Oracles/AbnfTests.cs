using System.IO;
using System.Linq;
using System.Text.Json;

namespace Clientele.Tests.OData.Oracles;

/// <summary>The matcher itself: what it says of our URLs is worth what it says of the standard's own cases.</summary>
public sealed class AbnfTests
{
    [Theory]
    [InlineData("a = 2*3DIGIT", "12", true)]
    [InlineData("a = 2*3DIGIT", "1", false)]
    [InlineData("a = 2*3DIGIT", "1234", false)]
    [InlineData("a = *DIGIT \"1\"", "111", true)]
    [InlineData("a = ( \"b\" / \"bc\" ) [ \"d\" ]", "BCD", true)]
    [InlineData("a = %s\"b\"", "B", false)]
    [InlineData("a = \"b\" / \"c\" ; \"d\"", "d", false)]
    public void A_rule_matches_what_RFC_5234_says(string rule, string input, bool matches)
    {
        var grammar = new AbnfGrammar().Read($"{rule}\nDIGIT = %x30-39\n");
        Assert.Equal(matches, new AbnfMatcher(grammar).Matches("a", input));
    }

    [SharedDataFact]
    public void All_cases_of_the_OASIS_suite_come_out_as_they_should()
    {
        const string Suite = "odata-abnf-testcases";
        var matcher = new AbnfMatcher(ODataAbnf.Read("odata-abnf-construction-rules.txt"), ODataAbnf.Constraints($"{Suite}.yaml"));
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf(Path.Combine("odata-abnf", "abnf-cases.json"))));
        var wrong = cases.RootElement.EnumerateArray()
            .Where(item => item.GetProperty("suite").GetString() == Suite)
            .Where(item =>
                matcher.Matches(item.GetProperty("rule").GetString()!, item.GetProperty("input").GetString()!)
                != (item.GetProperty("failAt").ValueKind == JsonValueKind.Null))
            .Select(item => $"{item.GetProperty("rule")}: {item.GetProperty("input")}")
            .ToList();
        Assert.Empty(wrong);
    }
}
