using System;
using System.Globalization;
using System.Net;
using System.Threading.Tasks;
using Clientele.Authentication;

namespace Clientele.Tests.Authentication;

/// <summary>How long a token lives: what the response says, what the token says itself, and what the contract says.</summary>
public sealed class TokenLifetimeTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly TokenServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("315360001", 3650.0)]
    [InlineData("315360000", 3650.0)]
    [InlineData("86400", 1.0)]
    public async Task A_lifetime_is_at_most_ten_years(string seconds, double days) =>
        Assert.Equal(TimeSpan.FromDays(days), await LifetimeAsync($$"""{"access_token":"a","expires_in":{{seconds}}}"""));

    [Fact]
    public async Task A_token_of_its_own_end_lives_at_most_ten_years()
    {
        _server.Date = _clock.GetUtcNow();
        Assert.Equal(TimeSpan.FromDays(3650), await LifetimeAsync($$"""{"access_token":"{{TokenServer.Jwt("""{"exp":9000000000}""")}}"}"""));
    }

    [Fact]
    public async Task A_moment_that_has_passed_says_nothing_of_the_lifetime()
    {
        var contract = TokenServer.Contract with { TokenResponse = new TokenResponseContract { ExpiresAt = "end" } };
        _server.Date = _clock.GetUtcNow();
        Assert.Equal(TimeSpan.FromHours(1), await LifetimeAsync($$"""{"access_token":"a","end":{{_clock.GetUtcNow().ToUnixTimeSeconds() - 5}}}""", contract));
        Assert.Equal(TimeSpan.FromHours(1), await LifetimeAsync($$"""{"access_token":"a","end":{{_clock.GetUtcNow().ToUnixTimeSeconds()}}}""", contract));
    }

    [Fact]
    public async Task The_number_of_seconds_goes_before_the_moment()
    {
        var contract = TokenServer.Contract with { TokenResponse = new TokenResponseContract { ExpiresAt = "end" } };
        _server.Date = _clock.GetUtcNow();
        Assert.Equal(TimeSpan.FromMinutes(1), await LifetimeAsync($$"""{"access_token":"a","expires_in":60,"end":{{_clock.GetUtcNow().ToUnixTimeSeconds() + 500}}}""", contract));
    }

    [Theory]
    [InlineData("""{"access_token":"a","expires_in":1800}""", 1800)]
    [InlineData("""{"access_token":"a","expires_in":"1800"}""", 1800)]
    [InlineData("""{"access_token":"a","expires_in":59.5}""", 59.5)]
    [InlineData("""{"access_token":"a"}""", 3600)]
    [InlineData("""{"access_token":"a","expires_in":0}""", 3600)]
    [InlineData("""{"access_token":"a","expires_in":-5}""", 3600)]
    [InlineData("""{"access_token":"a","expires_in":null}""", 3600)]
    [InlineData("""{"access_token":"a","expires_in":"soon"}""", 3600)]
    [InlineData("""{"access_token":"a","expires_in":1e300}""", 315_360_000)]
    public async Task A_lifetime_is_read_in_seconds_or_is_the_contracts(string json, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), await LifetimeAsync(json));

    [Fact]
    public async Task Without_any_lifetime_a_token_holds_until_it_is_refused() =>
        Assert.Null(await LifetimeAsync("""{"access_token":"a"}""", TokenServer.Contract with { AccessTokenLifetime = null }));

    [Fact]
    public async Task An_absolute_end_is_measured_by_the_servers_clock()
    {
        var contract = TokenServer.Contract with { TokenResponse = new() { AccessToken = "data.token", ExpiresAt = "data.end" } };
        _server.Date = DateTimeOffset.Parse("2040-05-05T12:00:00Z", CultureInfo.InvariantCulture);
        Assert.Equal(
            TimeSpan.FromMinutes(20), await LifetimeAsync("""{"data":{"token":"a","end":"2040-05-05T12:20:00Z"}}""", contract));
        Assert.Equal(
            TimeSpan.FromMinutes(20), await LifetimeAsync($$$"""{"data":{"token":"a","end":{{{_server.Date.Value.ToUnixTimeSeconds() + 1200}}}}}""", contract));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_of_a_jwt_is_measured_by_the_servers_clock(bool dated)
    {
        var issued = DateTimeOffset.Parse("2040-05-05T12:00:00Z", CultureInfo.InvariantCulture);
        _server.Date = dated ? issued : null;
        var jwt = TokenServer.Jwt($$"""{"iat":{{issued.ToUnixTimeSeconds()}},"exp":{{issued.ToUnixTimeSeconds() + 900}}}""");
        Assert.Equal(TimeSpan.FromMinutes(15), await LifetimeAsync($$"""{"access_token":"{{jwt}}"}"""));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.!!!!.c")]
    [InlineData("..")]
    public async Task What_is_no_jwt_has_no_end_of_its_own(string token) =>
        Assert.Equal(TimeSpan.FromHours(1), await LifetimeAsync($$"""{"access_token":"{{token}}"}"""));

    [Theory]
    [InlineData("""{"exp":"soon"}""")]
    [InlineData("""{"exp":1e300}""")]
    [InlineData("""{"exp":-1}""")]
    [InlineData("""[]""")]
    [InlineData("""{"exp":12""")]
    public async Task A_jwt_with_nonsense_in_it_has_no_end_of_its_own(string payload) =>
        Assert.Equal(TimeSpan.FromHours(1), await LifetimeAsync($$"""{"access_token":"{{TokenServer.Jwt(payload)}}"}"""));

    [Fact]
    public async Task A_jwt_whose_time_of_issue_is_nonsense_still_has_an_end()
    {
        _server.Date = _clock.GetUtcNow();
        var jwt = TokenServer.Jwt($$"""{"iat":"now","exp":{{_clock.GetUtcNow().ToUnixTimeSeconds() + 900}}}""");
        Assert.Equal(TimeSpan.FromMinutes(15), await LifetimeAsync($$"""{"access_token":"{{jwt}}"}"""));
    }

    [Fact]
    public void A_static_token_must_be_given() =>
        Assert.Equal("token", Assert.Throws<ArgumentNullException>(() => new StaticTokenCredentials(null!)).ParamName);

    [Fact]
    public void A_static_jwt_knows_its_end()
    {
        var credentials = new StaticTokenCredentials(TokenServer.Jwt("""{"exp":1900000000}"""));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_900_000_000), credentials.Token.ExpiresAt);
    }

    [Theory]
    [InlineData(7200, 900, 900)]
    [InlineData(600, 900, 600)]
    public async Task Of_two_ends_the_earlier_one_counts(int said, int own, int lifetime)
    {
        var issued = DateTimeOffset.Parse("2040-05-05T12:00:00Z", CultureInfo.InvariantCulture);
        _server.Date = issued;
        var jwt = TokenServer.Jwt($$"""{"exp":{{issued.ToUnixTimeSeconds() + own}}}""");
        Assert.Equal(TimeSpan.FromSeconds(lifetime), await LifetimeAsync($$"""{"access_token":"{{jwt}}","expires_in":{{said}}}"""));
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_response_is_no_fault() =>
        Assert.Equal(TimeSpan.FromMinutes(1), await LifetimeAsync("\uFEFF{\"access_token\":\"a\",\"expires_in\":60}"));

    private async Task<TimeSpan?> LifetimeAsync(string json, AuthenticationContract? contract = null)
    {
        _server.FailNext(HttpStatusCode.OK, json);
        var token = await _server.Source(_clock, contract: contract).GetTokenAsync();
        return token.ExpiresAt - _clock.GetUtcNow();
    }
}
