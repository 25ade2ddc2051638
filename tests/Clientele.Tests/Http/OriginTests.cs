using System;

namespace Clientele.Tests.Http;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://api.sample.test", "https://api.sample.test/a?b=c")]
    [InlineData("https://api.sample.test", "HTTPS://API.Sample.Test:443/")]
    [InlineData("https://api.sample.test", "https://api.sample.test/people/ann@sample.test")]
    [InlineData("https://bücher.test", "https://xn--bcher-kva.test/a")]
    [InlineData("https://xn--bcher-kva.test", "https://bücher.test/a")]
    [InlineData("http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]:8080/")]
    public void An_address_of_the_origin_is_one(string origin, string address) => Assert.True(new Origin(new Uri(origin)).Contains(new Uri(address)));

    [Theory]
    [InlineData("http://api.sample.test/")]
    [InlineData("https://api.sample.test:444/")]
    [InlineData("https://api.sample.test./")]
    [InlineData("https://sample.test/")]
    [InlineData("https://api.sample.test.evil.test/")]
    [InlineData("https://evil.test/api.sample.test")]
    [InlineData("https://evil.test/?https://api.sample.test/")]
    [InlineData("https://api.sample.test@evil.test/")]
    [InlineData("https://ann@api.sample.test/")]
    [InlineData("https://ann:secret@api.sample.test/")]
    public void Any_other_address_is_none(string address) => Assert.False(new Origin(new Uri("https://api.sample.test/odata/")).Contains(new Uri(address)));
}
