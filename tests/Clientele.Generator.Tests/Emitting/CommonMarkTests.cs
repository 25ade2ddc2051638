using Clientele.Generator.Emitting.Text;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Words of OpenAPI documents are CommonMark; documentation comments show them as XML.</summary>
public sealed class CommonMarkTests
{
    [Theory]
    [InlineData("Plain words & <id>.", "Plain words &amp; &lt;id&gt;.")]
    [InlineData("The `name`, or ``a `b` c``.", "The <c>name</c>, or <c>a `b` c</c>.")]
    [InlineData("One ` alone, and ``two.", "One ` alone, and ``two.")]
    [InlineData("Of `List<T>`.", "Of <c>List&lt;T&gt;</c>.")]
    [InlineData("<p>Returns a list.</p><p>Sorted.</p>", "Returns a list. Sorted.")]
    [InlineData("See <a href=\"https://x.test/?a=1&b\">the guide</a>.<br/>More.", "See the guide. More.")]
    [InlineData("Set <code>a < b</code> <strong>now</strong>", "Set <c>a &lt; b</c> now")]
    [InlineData("<code>open", "open")]
    [InlineData("a <b c <p>d", "a &lt;b c d")]
    [InlineData("<p></p>", "&lt;p&gt;&lt;/p&gt;")]
    [InlineData("<pet> and <primary>", "&lt;pet&gt; and &lt;primary&gt;")]
    public void Words_are_shown_as_they_are_meant(string words, string xml) => Assert.Equal(xml, CommonMark.Xml(words));
}
