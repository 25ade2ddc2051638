using System.Linq;
using Clientele.Tests.OData.Oracles;
using Clientele.Tests.OData.Sample;

namespace Clientele.Tests.OData;

public sealed class FilterTests
{
    /// <summary>Right by the standard, but to Microsoft's parser a word of the language is one after a slash too.</summary>
    private static readonly string[] NotForMicrosoft = ["$it/null eq 'x'"];

    /// <summary>The grammar has the type name bare, which Microsoft's parser does not read.</summary>
    private static readonly string[] NotInGrammar = ["tasks/any(t:isof(t/assignee,'Sample.User'))"];

    [Fact]
    public void A_condition_becomes_its_text() =>
        Assert.All(FilterCases.All, item => Assert.Equal(item.Text, SampleService.Users.Where(item.Condition).Options.Filter!.ToString()));

    [Fact]
    public void More_than_20_enumeration_values_are_one_list()
    {
        var values = Enumerable.Range(1, 21).Select(i => new Scale($"S{i}"));

        Assert.Equal($"scale in ({string.Join(',', values.Select(value => $"Sample.Scale'{value.Name}'"))})", SampleService.Users.Where(u => u.Scale.In(values)).Options.Filter!.ToString());
    }

    [Fact]
    public void Every_condition_is_in_the_OASIS_grammar() =>
        Assert.All(FilterCases.All.ExceptBy(NotInGrammar, item => item.Text), item => ODataAbnf.Accepts(SampleService.Users.Where(item.Condition).ToRequest().Uri));

    [Fact]
    public void Every_condition_is_understood_by_Microsofts_parser() =>
        Assert.All(FilterCases.All.ExceptBy(NotForMicrosoft, item => item.Text), item => SampleParser.For(SampleService.Users.Where(item.Condition).ToRequest().Uri).ParseUri());
}
