using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>The grammar of the <c>Link</c> header field (RFC 8288 §3).</summary>
public sealed class PagingLinkHeaderTests
{
    [Theory]
    [InlineData("<a>; rel=next", "a")]
    [InlineData("<a>;REL=\"NEXT\"", "a")]
    [InlineData("<a>; rel=\"prev next\"", "a")]
    [InlineData("<a>; rel = next ; title=x", "a")]
    [InlineData("<a>; rel=prev, <b>; rel=next", "b")]
    [InlineData("<a,b;c>; rel=next", "a,b;c")]
    [InlineData("<a\"b>; rel=next", "a\"b")]
    [InlineData("<a>; title=\"x, <y>; rel=next\"; rel=prev", null)]
    [InlineData("<a>; title=\"say \\\"hi\\\", <y>; rel=next\"; rel=prev, <b>; rel=next", "b")]
    [InlineData("<a>; rel=nextish", null)]
    [InlineData("<a>; anchor=next", null)]
    [InlineData("<a>; next", null)]
    [InlineData("<a>; =next", null)]
    [InlineData("a; rel=next", null)]
    [InlineData("<a>", null)]
    [InlineData("", null)]
    public void The_target_of_the_relation_is_found(string field, string? target) => Assert.Equal(target, LinkHeader.Find([field], "next"));

    [Fact]
    public void The_first_link_of_several_fields_counts() => Assert.Equal("b", LinkHeader.Find(["<a>; rel=prev", "<b>; rel=next", "<c>; rel=next"], "next"));
}
