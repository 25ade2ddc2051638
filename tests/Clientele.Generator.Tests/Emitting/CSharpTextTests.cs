using System;
using System.Linq;
using System.Xml.Linq;
using Clientele.Generator.Emitting.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Tests.Emitting;

public class CSharpTextTests
{
    public static TheoryData<string> Hostile => new()
    {
        "\"; System.Environment.Exit(1); //",
        "\\",
        "a\r\nb",
        "\u2028\u2029\u0085\0",
        "*/ public class X { } /*",
        "</summary><script>&",
        "日本語 ✓ 𝒳",
        "\ud800 alone",
        "{0} $x$ {{",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_literal_is_one_token_with_the_text_as_its_value(string text)
    {
        var expression = SyntaxFactory.ParseExpression(CSharpText.Literal(text));
        var literal = Assert.IsType<LiteralExpressionSyntax>(expression);
        Assert.Equal(text.Replace('\ud800', '\ufffd'), literal.Token.ValueText);
        Assert.False(expression.ContainsDiagnostics);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Documentation_is_well_formed_and_in_one_line(string text)
    {
        var xml = CSharpText.Xml(text);
        Assert.DoesNotContain(xml, c => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085');
        XElement.Parse("<summary>" + xml + "</summary>");
    }

    [Theory]
    [InlineData("operator", "@operator")]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("name", "name")]
    [InlineData("value", "value")]
    public void A_keyword_is_escaped_and_nothing_else(string name, string expected) =>
        Assert.Equal(expected, CSharpText.Identifier(name));

    [Fact]
    public void A_million_characters_are_cut_in_documentation() =>
        Assert.InRange(CSharpText.Xml(new string('x', 1_000_000)).Length, 1, 2_000);

    [Fact]
    public void Every_keyword_of_the_language_is_usable_as_a_name()
    {
        var names = SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Select(CSharpText.Identifier);
        Assert.All(names, name => Assert.StartsWith("@", name, StringComparison.Ordinal));
    }
}
