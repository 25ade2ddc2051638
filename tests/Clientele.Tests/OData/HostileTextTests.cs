using System;
using System.Linq;
using System.Text;
using Clientele.OData;
using Clientele.Tests.OData.Oracles;
using Clientele.Tests.OData.Sample;
using Microsoft.OData.UriParser;
using ODataPath = Clientele.OData.ODataPath;

namespace Clientele.Tests.OData;

public sealed class HostileTextTests
{
    private const int Rounds = 3000;
    private const int Seed = 20240229;

    /// <summary>Characters that mean something somewhere on the way, and some from everywhere else.</summary>
    private static readonly string[] Pieces =
    [
        "'", "''", "\"", "\\", "/", "?", "#", "%", "%27", "%2527", "&", "+", " ", ";", ",", "(", ")", "=", "@p", "$filter=", ":", "..", "\0", "\t",
        "\r\n", "\u007f", "\u0085", "\u00a0", "\u200b", "\ufeff", "ß", "я", "漢", "😀", "e\u0301", "null", " eq ", "a", "Z", "0", "<", ">", "{", "}", "[", "]",
        "|", "^", "`", "~", "*", "!", "\uffff",
    ];

    [Fact]
    public void Text_in_a_filter_reads_back_as_it_was()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Text(random);
            var uri = SampleService.Users.Where(u => u.Name == text).ToRequest().Uri;
            Assert.Equal(text, ValueOf(uri));
        }
    }

    [Fact]
    public void Text_in_a_filter_is_in_the_OASIS_grammar()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 300; round++)
        {
            // The grammar forgets %7B to %7F in string literals (rule pct-encoded-no-SQUOTE).
            var text = string.Concat(Text(random).Where(character => character is < '{' or > '\u007f'));
            ODataAbnf.Accepts(SampleService.Users.Where(u => u.Name == text).ToRequest().Uri);
            ODataAbnf.Accepts(ODataPath.Root("Notes").Key(ODataLiteral.Of(text)).ToString());
        }
    }

    [Fact]
    public void Text_in_a_filter_within_expand_reads_back_as_it_was()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Text(random);
            var uri = SampleService.Users.Expand(u => u.Tasks, o => o.Where(t => t.Name == text).Take(7)).ToRequest().Uri;
            var item = SampleParser.For(uri).ParseSelectAndExpand().SelectedItems.OfType<ExpandedNavigationSelectItem>().Single();
            Assert.Equal(text, Constant(item.FilterOption.Expression));
            Assert.Equal(7, item.TopOption);
        }
    }

    [Fact]
    public void Text_in_a_key_reads_back_as_it_was()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Text(random);
            var uri = ODataPath.Root("Notes").Key(ODataLiteral.Of(text)).ToString();
            var key = SampleParser.For(uri).ParsePath().OfType<KeySegment>().Single();
            Assert.Equal(text, key.Keys.Single().Value);
        }
    }

    [Fact]
    public void Search_text_is_one_term_and_reads_back_as_it_was()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Text(random) + "x";
            var uri = SampleService.Users.Search(text).ToRequest().Uri;
            Assert.Equal(text, Assert.IsType<SearchTermNode>(SampleParser.For(uri).ParseSearch().Expression).Text);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_not_replaced() =>
        Assert.All(["a\ud800", "\udc00a", "\ud800\ud800\udc00"], static text =>
        {
            Assert.Throws<ArgumentException>(() => ODataLiteral.Of(text));
            Assert.Throws<ArgumentException>(() => SampleService.Users.Search(text));
        });

    [Theory]
    [InlineData("a eq 1 or true")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a'")]
    public void A_dynamic_name_cannot_change_the_query(string name) =>
        Assert.Throws<ArgumentException>(() => SampleService.Tasks.Where(t => t[name] == 1));

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 12); length > 0; length--)
        {
            text.Append(random.Next(8) == 0
                ? new Rune(random.Next(2) == 0 ? random.Next(0xD800) : random.Next(0xE000, 0x110000)).ToString()
                : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private static object? ValueOf(string uri) => Constant(SampleParser.FilterOf(uri));

    private static object? Constant(QueryNode filter) =>
        Assert.IsType<ConstantNode>(Assert.IsType<BinaryOperatorNode>(filter).Right).Value;
}
