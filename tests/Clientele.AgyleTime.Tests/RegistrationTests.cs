using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using EmbeddedService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clientele.AgyleTime.Tests;

/// <summary>A registered client signs in at its tenant, and its token goes to the contract's hosts alone.</summary>
public sealed class RegistrationTests : IDisposable
{
    private const string TokenAnswer = """{"status":"success","data":{"accessToken":"t%","expiresIn":600}}""";
    private const string Users = "GET https://api-eu.cloud.agyletime.io/organisation/users?pageLimit=1";

    private readonly ManualClock _clock = AgyleService.NewClock();
    private readonly Hosts _hosts = new();

    [Fact]
    public async Task Tenant_region_and_credentials_are_all_that_it_needs()
    {
        await using var provider = Provider();

        await FirstUser(provider);

        Assert.Equal(
            ["POST https://acme.cloud.agyletime.io/api/authority/token Basic aWQ6czNjcmV0", Users + " Bearer t1"],
            _hosts.Requests);
    }

    [Fact]
    public async Task All_clients_share_one_token_until_it_nears_its_end()
    {
        await using var provider = Provider();

        await FirstUser(provider);
        _clock.Advance(TimeSpan.FromMinutes(8));
        await Task.WhenAll(FirstUser(provider), FirstUser(provider), FirstUser(provider));
        Assert.Equal(1, _hosts.Tokens);

        _clock.Advance(TimeSpan.FromMinutes(2));
        await Task.WhenAll(FirstUser(provider), FirstUser(provider), FirstUser(provider));
        Assert.Equal(2, _hosts.Tokens);
        Assert.EndsWith(" Bearer t2", _hosts.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_lifetime_the_tokens_own_end_counts()
    {
        var claims = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($$"""{"exp":{{_clock.GetUtcNow().AddMinutes(30).ToUnixTimeSeconds()}}}""")).TrimEnd('=');
        _hosts.TokenAnswer = $$$"""{"status":"success","data":{"accessToken":"h.{{{claims}}}.s"}}""";
        await using var provider = Provider();

        await FirstUser(provider);
        _clock.Advance(TimeSpan.FromMinutes(20));
        await FirstUser(provider);
        Assert.Equal(1, _hosts.Tokens);

        _clock.Advance(TimeSpan.FromMinutes(11));
        await FirstUser(provider);
        Assert.Equal(2, _hosts.Tokens);
    }

    [Theory]
    [InlineData(3600, 10)]
    [InlineData(600, 60)]
    public async Task Where_lifetime_and_the_tokens_own_end_disagree_the_earlier_one_counts(int lifetime, int minutes)
    {
        var claims = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($$"""{"exp":{{_clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds()}}}""")).TrimEnd('=');
        _hosts.TokenAnswer = $$$"""{"status":"success","data":{"accessToken":"h.{{{claims}}}.s","expiresIn":{{{lifetime}}}}}""";
        await using var provider = Provider();

        await FirstUser(provider);
        _clock.Advance(TimeSpan.FromMinutes(8));
        await FirstUser(provider);
        Assert.Equal(1, _hosts.Tokens);

        _clock.Advance(TimeSpan.FromMinutes(3));
        await FirstUser(provider);
        Assert.Equal(2, _hosts.Tokens);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once_and_the_request_replayed()
    {
        await using var provider = Provider();
        _hosts.Refused = "Bearer t1";

        await FirstUser(provider);

        Assert.Equal([" Bearer t1", " Bearer t2"], _hosts.Requests.Where(line => line.StartsWith(Users, StringComparison.Ordinal)).Select(line => line[Users.Length..]));
    }

    [Theory]
    [InlineData("https://evil.test/organisation/users")]
    [InlineData("http://api-eu.cloud.agyletime.io/organisation/users")]
    [InlineData("https://api-us.cloud.agyletime.io/organisation/users")]
    [InlineData("https://other.cloud.agyletime.io/api/organisation/users")]
    public async Task A_redirect_to_another_origin_takes_no_token_along(string location)
    {
        _hosts.RedirectTo = location;
        await using var provider = Provider();

        await Assert.ThrowsAnyAsync<ApiException>(() => FirstUser(provider));

        Assert.DoesNotContain(_hosts.Requests, line => line.Contains(location, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_to_another_host_is_refused_before_it_is_sent()
    {
        await using var provider = Provider();
        var agyle = provider.GetRequiredService<AgyleTimeClient>();

        await Assert.ThrowsAnyAsync<Exception>(() => agyle.Service.Transport.SendAsync(new ApiRequest(HttpMethod.Get, "https://evil.test/x")));

        Assert.Empty(_hosts.Requests);
    }

    [Theory]
    [InlineData("""{"status":"error","message":"Credentials are locked","code":"Locked"}""", "Credentials are locked")]
    [InlineData("""{"status":"success","data":{}}""", "data.accessToken")]
    [InlineData("<html>Down for maintenance</html>", "token")]
    public async Task A_token_answer_without_a_token_says_what_is_wrong(string answer, string expected)
    {
        _hosts.TokenAnswer = answer;
        await using var provider = Provider();

        var error = await Assert.ThrowsAsync<TokenRequestException>(() => FirstUser(provider));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_come_from_configuration_too()
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Agyle:ClientId", "id"), new("Agyle:ClientSecret", "s3cret")]).Build().GetSection("Agyle");
        await using var provider = Provider(services => services.AddAgyleTimeClient("acme", Region.Eu, section));

        await FirstUser(provider);

        Assert.Equal(1, _hosts.Tokens);
    }

    [Fact]
    public void What_is_missing_is_told_by_name()
    {
        using var provider = Provider(services => services.AddAgyleTimeClient("acme", Region.Eu));

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<AgyleTimeClient>);

        Assert.Contains("AgyleTime:acme: it has no credentials", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _hosts.Dispose();

    private static async Task FirstUser(ServiceProvider provider) =>
        await provider.GetRequiredService<AgyleTimeClient>().Organisation.Users.List().FirstOrDefaultAsync();

    private ServiceProvider Provider(Func<IServiceCollection, IHttpClientBuilder>? add = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        add ??= to => to.AddAgyleTimeClient("acme", Region.Eu, o => o.Credentials = new ClientCredentials("id", "s3cret"));
        add(services).ConfigurePrimaryHttpMessageHandler(() => _hosts);
        services.AddHttpClient("AgyleTime:acme.Tokens").ConfigurePrimaryHttpMessageHandler(() => _hosts);
        return services.BuildServiceProvider();
    }

    /// <summary>Every host there is.</summary>
    private sealed class Hosts : RecordingHandler
    {
        private readonly List<string> _requests = [];
        private int _tokens;

        public string TokenAnswer { get; set; } = RegistrationTests.TokenAnswer;

        public string? RedirectTo { get; set; }

        public string? Refused { get; set; }

        public int Tokens => _tokens;

        /// <summary>Verb, address and authorization.</summary>
        public IReadOnlyList<string> Requests
        {
            get
            {
                lock (_requests)
                {
                    return [.. _requests];
                }
            }
        }

        protected override Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_requests)
            {
                _requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} {request.Headers.Authorization}".TrimEnd());
            }

            return Task.FromResult(Answer(request));
        }

        private HttpResponseMessage Answer(HttpRequestMessage request)
        {
            if (request.RequestUri!.AbsolutePath == "/api/authority/token")
            {
                var number = Interlocked.Increment(ref _tokens);
                return Json(TokenAnswer.Replace("%", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }

            if (RedirectTo is { } location)
            {
                return new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri(location) } };
            }

            return request.Headers.Authorization?.ToString() == Refused
                ? Json("""{"status":"error","message":"Token expired"}""", 401)
                : Json("""{"status":"success","data":[{"id":1}]}""");
        }
    }
}
