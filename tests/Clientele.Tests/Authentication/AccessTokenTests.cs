using System;
using System.Globalization;
using Clientele.Authentication;

namespace Clientele.Tests.Authentication;

public sealed class AccessTokenTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData(" ")]
    [InlineData("ä")]
    [InlineData(" a")]
    public void What_cannot_be_in_a_header_is_no_token(string text)
    {
        var e = Assert.Throws<ArgumentException>(() => new AccessToken(text));
        Assert.Contains("visible ASCII characters", e.Message, StringComparison.Ordinal);
        Assert.Equal("value", e.ParamName);
    }

    [Fact]
    public void No_text_is_no_token() => Assert.Throws<ArgumentNullException>(() => new AccessToken(null!));

    [Fact]
    public void A_token_tells_its_end_and_never_its_text()
    {
        Assert.Equal("access token", new AccessToken("s3cret").ToString());
        Assert.Equal("access token until 2040-05-05 12:00:00Z", new AccessToken("s3cret", DateTimeOffset.Parse("2040-05-05T12:00:00Z", CultureInfo.InvariantCulture)).ToString());
    }

    [Fact]
    public void A_response_tells_the_lifetime_of_its_token_and_never_a_text() =>
        Assert.Equal("token response, lifetime 01:00:00", new TokenResponse("s3cret", "r3fresh", TimeSpan.FromHours(1)).ToString());

    [Fact]
    public void Claims_are_those_of_the_payload_in_url_safe_Base64()
    {
        var token = new AccessToken(TokenServer.Jwt("""{"iat":1000,"name":"???>>>ÿ","roles":["a"]}"""));

        Assert.Contains('_', token.Value);
        Assert.Equal("???>>>ÿ", token.FindClaim("name"));
        Assert.Equal("[\"a\"]", token.FindClaim("roles"));
        Assert.Null(token.FindClaim("none"));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1000), token.IssuedAt);
        Assert.Same(token.Claims, token.Claims);
    }

    [Fact]
    public void Claims_can_be_read()
    {
        var token = new AccessToken(TokenServer.Jwt("""{"iat":1900000000,"exp":1900000900,"organisation_id":"o-7","level":3,"roles":["a"]}"""));
        Assert.Equal("o-7", token.FindClaim("organisation_id"));
        Assert.Equal(("3", "[\"a\"]", null), (token.FindClaim("level"), token.FindClaim("roles"), token.FindClaim("other")));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_900_000_000), token.IssuedAt);
        Assert.Equal(5, token.Claims.Count);
        Assert.Empty(new AccessToken("opaque").Claims);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("a.e30")]
    [InlineData(".e30")]
    [InlineData("a.W10.c")]
    [InlineData("a.MQ.c")]
    public void What_is_no_JSON_Web_Token_has_no_claims(string text)
    {
        Assert.Empty(new AccessToken(text).Claims);
        Assert.Null(new AccessToken(text).IssuedAt);
    }

    [Fact]
    public void A_payload_needs_no_header_before_it() => Assert.Equal("1", new AccessToken(".eyJhIjoxfQ.").FindClaim("a"));

    [Theory]
    [InlineData(64 * 1024 - 1, true)]
    [InlineData(64 * 1024, false)]
    public void A_payload_is_read_up_to_a_bound(int length, bool isRead)
    {
        // 49,151 bytes are 65,535 characters of Base64, with the point before them 65,536.
        var payload = "{\"a\":\"" + new string('x', (length / 4 * 3) + (length % 4 == 3 ? 2 : 0) - 8) + "\"}";
        var token = TokenServer.Jwt(payload);
        Assert.Equal(length, token.Split('.')[1].Length);

        Assert.Equal(isRead, new AccessToken(token).Claims.ContainsKey("a"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(0.5, true)]
    [InlineData(253_402_300_799, true)]
    [InlineData(253_402_300_800, false)]
    public void Moments_are_after_1970_and_before_the_year_10000(double seconds, bool isMoment) => Assert.Equal(isMoment, UnixTime.FromSeconds(seconds) is not null);

    [Theory]
    [InlineData("""{"iat":"1000"}""")]
    [InlineData("""{"exp":1000}""")]
    [InlineData("""{"iat":null}""")]
    public void A_time_that_is_no_number_is_none(string payload) => Assert.Null(new AccessToken(TokenServer.Jwt(payload)).IssuedAt);

    [Fact]
    public void A_sign_in_that_is_needed_is_told_as_unauthorized()
    {
        var e = new SignInRequiredException("Sign in.");
        Assert.Equal((ErrorKind.Unauthorized, "Sign in."), (e.Error.Kind, e.Error.Message));
    }
}
