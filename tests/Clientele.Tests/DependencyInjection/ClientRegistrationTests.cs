using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Authentication;
using Clientele.Tests.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clientele.Tests.DependencyInjection;

public sealed class ClientRegistrationTests : IDisposable
{
    private static readonly ServiceContract Contract = Service.Contract with { Authentication = TokenServer.Contract };

    private readonly TokenServer _server = new();
    private readonly StubHandler _service = new(request => StubHandler.Respond(
        request.Headers.Authorization is { Scheme: "Bearer" } ? HttpStatusCode.OK : HttpStatusCode.Unauthorized));

    public void Dispose()
    {
        _server.Dispose();
        _service.Dispose();
    }

    private ServiceProvider Provider(Action<ClientOptions>? configure, ServiceContract? contract = null)
    {
        var services = new ServiceCollection();
        services.AddClient("", contract ?? Contract, Create, configure).ConfigurePrimaryHttpMessageHandler(() => _service);
        services.AddHttpClient("Sample.Tokens").ConfigurePrimaryHttpMessageHandler(() => _server);
        return services.BuildServiceProvider();
    }

    private static SampleClient Create(ApiTransport transport) => new(transport);

    private static IConfiguration Section(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create("Sample:" + pair.Key, pair.Value))).Build().GetSection("Sample");

    private static ClientOptions Bind(params (string Key, string? Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddClient("", Contract, Create, Section(values));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<ClientOptions>>().Get("Sample");
    }

    [Fact]
    public async Task A_registered_client_signs_in_and_calls()
    {
        await using var provider = Provider(options => options.Credentials = new PasswordCredentials("ann", "secret"));
        using var response = await provider.GetRequiredService<SampleClient>().Transport.SendAsync(Service.Get("Users"));
        Assert.Equal(["GET https://api.sample.test/odata/Users"], _service.Seen);
        Assert.Equal(["password"], _server.Grants);
    }

    [Fact]
    public async Task All_clients_of_a_registration_share_one_token_source()
    {
        await using var provider = Provider(options => options.Credentials = new PasswordCredentials("ann", "secret"));
        for (var i = 0; i < 3; i++)
        {
            using var response = await provider.GetRequiredService<SampleClient>().Transport.SendAsync(Service.Get("Users"));
        }

        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Handlers_stand_in_the_order_that_is_promised()
    {
        await using var provider = Provider(options => options.Credentials = new StaticTokenCredentials("static"));
        var names = new List<string>();
        HttpMessageHandler? handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("Sample");
        for (; handler is DelegatingHandler { InnerHandler: var inner }; handler = inner)
        {
            names.Add(handler.GetType().Name);
        }

        Assert.Equal(
            ["TokenReplayHandler", "RetryHandler", "RateLimitHandler", "BearerTokenHandler", "SchemeHandler", "TelemetryHandler", "TimeoutHandler", "RedirectHandler"], names.Skip(1));
    }

    [Fact]
    public void A_second_registration_of_a_name_with_other_settings_says_what_to_do()
    {
        var services = new ServiceCollection();
        services.AddClient("acme", Contract, Create, options => options.Credentials = new StaticTokenCredentials("one"));

        var e = Assert.Throws<InvalidOperationException>(
            () => services.AddClient("acme", Contract, Create, options => options.Credentials = new StaticTokenCredentials("two")));

        Assert.Equal(
            "A SampleClient named \"acme\" is already registered with different settings. If this is another account, give it a name: the first "
                + "argument of AddSampleClient. If it is the same account, register it once and extend its options with "
                + "services.Configure<ClientOptions>(\"Sample:acme\", …).",
            e.Message);
        Assert.Throws<InvalidOperationException>(() => services.AddClient("acme", Contract with { RateLimits = [] }, Create));
        Assert.Throws<InvalidOperationException>(() => services.AddClient("acme", Contract, Create, Section(("AccessToken", "three"))));
    }

    [Fact]
    public async Task The_same_registration_twice_is_one()
    {
        var services = new ServiceCollection();
        Add();
        Add().ConfigurePrimaryHttpMessageHandler(() => _service);
        await using var provider = services.BuildServiceProvider();

        using var response = await provider.GetRequiredService<SampleClient>().Transport.SendAsync(Service.Get("Users"));

        Assert.Equal(["GET https://api.sample.test/odata/Users"], _service.Seen);

        IHttpClientBuilder Add() => services.AddClient("", Contract, Create, static options => options.Credentials = new StaticTokenCredentials("static"));
    }

    [Fact]
    public async Task Options_of_a_registered_account_can_be_added_to()
    {
        var services = new ServiceCollection();
        services.AddClient("acme", Contract, Create, options => options.Credentials = new StaticTokenCredentials("static")).ConfigurePrimaryHttpMessageHandler(() => _service);
        services.Configure<ClientOptions>("Sample:acme", options => options.BaseAddress = new Uri("https://other.test/"));
        await using var provider = services.BuildServiceProvider();

        using var response = await provider.GetRequiredKeyedService<SampleClient>("acme").Transport.SendAsync(Service.Get("Users"));

        Assert.Equal(["GET https://other.test/Users"], _service.Seen);
    }

    [Fact]
    public void Without_a_name_the_only_account_is_meant_and_never_one_of_several()
    {
        var services = new ServiceCollection();
        services.AddClient("acme", Contract, Create, options => options.Credentials = new StaticTokenCredentials("one"));
        using (var one = services.BuildServiceProvider())
        {
            Assert.Same(one.GetRequiredKeyedService<SampleClient>("acme"), one.GetRequiredService<SampleClient>());
        }

        services.AddClient("beta", Contract, Create, options => options.Credentials = new StaticTokenCredentials("two"));
        using (var two = services.BuildServiceProvider())
        {
            var e = Assert.Throws<InvalidOperationException>(two.GetRequiredService<SampleClient>);
            Assert.Equal(
                "There are 2 accounts with a SampleClient, and none without a name: request one of them with [FromKeyedServices(name)] or "
                    + "ISampleClientFactory. They are \"acme\", \"beta\".",
                e.Message);
        }

        services.AddClient("", Contract, Create, options => options.Credentials = new StaticTokenCredentials("three"));
        using var three = services.BuildServiceProvider();
        Assert.NotSame(three.GetRequiredKeyedService<SampleClient>("acme"), three.GetRequiredService<SampleClient>());
    }

    [Fact]
    public async Task Addresses_of_the_options_go_before_the_contracts()
    {
        await using var provider = Provider(options =>
        {
            options.Credentials = new PasswordCredentials("ann", "secret");
            options.BaseAddress = new Uri("https://onpremises.test/timetta/odata");
            options.TokenEndpoint = new Uri("https://onpremises.test/auth");
        });
        var client = provider.GetRequiredService<SampleClient>();
        using var response = await client.Transport.SendAsync(Service.Get("Users"));
        Assert.Equal(["GET https://onpremises.test/timetta/odata/Users"], _service.Seen);
        Assert.Equal(new Uri("https://onpremises.test/auth"), client.Transport.Contract.Authentication!.TokenEndpoint);
    }

    [Fact]
    public async Task The_clock_of_the_container_is_used()
    {
        var clock = new FakeClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddClient("", Contract, Create, options => options.Credentials = new PasswordCredentials("ann", "secret")).ConfigurePrimaryHttpMessageHandler(() => _service);
        services.AddHttpClient("Sample.Tokens").ConfigurePrimaryHttpMessageHandler(() => _server);
        await using var provider = services.BuildServiceProvider();
        for (var i = 0; i < 3; i++)
        {
            using var response = await provider.GetRequiredService<SampleClient>().Transport.SendAsync(Service.Get("Users"));
            clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, _server.Requests.Count);
    }

    [Theory]
    [InlineData("Sample: it has no credentials: set Credentials (or TokenSource).")]
    [InlineData("Sample: it has no base address: set BaseAddress.")]
    [InlineData("Sample: Timeout must be positive.")]
    [InlineData("Sample: Retries must not be negative.")]
    public void What_is_missing_is_told_all_at_once(string problem)
    {
        using var provider = Provider(
            options =>
            {
                options.Timeout = TimeSpan.Zero;
                options.Retries = -1;
            },
            Contract with { BaseAddress = null });
        var e = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<SampleClient>);
        Assert.Contains(problem, e.Failures);
    }

    [Fact]
    public void Credentials_that_the_contract_has_no_grant_for_are_told()
    {
        using var provider = Provider(
            options => options.Credentials = new PasswordCredentials("ann", "secret"),
            Contract with { Authentication = TokenServer.Contract with { Password = null } });
        var e = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<SampleClient>);
        Assert.Equal("Sample: its contract offers no grant for PasswordCredentials.", e.Message);
    }

    [Fact]
    public async Task A_service_without_authentication_needs_no_credentials()
    {
        using var anonymous = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));
        var services = new ServiceCollection();
        services.AddClient("", Service.Contract with { BaseAddress = new Uri("http://open.test/") }, Create).ConfigurePrimaryHttpMessageHandler(() => anonymous);
        await using var provider = services.BuildServiceProvider();
        using var response = await provider.GetRequiredService<SampleClient>().Transport.SendAsync(Service.Get("Users"));
        Assert.Equal(["GET http://open.test/Users"], anonymous.Seen);
    }

    [Fact]
    public void A_section_gives_everything()
    {
        var options = Bind(
            ("BaseAddress", "https://a.test/"), ("TokenEndpoint", "https://b.test/token"), ("UserName", "ann"), ("Password", "p"),
            ("TokenDirectory", "tokens"), ("Timeout", "00:00:30"), ("RateLimitTimeout", "00:01:00"), ("RetryTime", "00:00:10"),
            ("Retries", "2"), ("MaxResponseBytes", "1000"));
        Assert.Equal(
            (new Uri("https://a.test/"), new Uri("https://b.test/token"), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10), 2, 1000L),
            (options.BaseAddress, options.TokenEndpoint, options.Timeout, options.RateLimitTimeout, options.RetryTime, options.Retries, options.MaxResponseBytes));
        Assert.Equal("ann", Assert.IsType<PasswordCredentials>(options.Credentials).UserName);
        Assert.IsType<FileTokenStore>(options.TokenStore);
    }

    [Theory]
    [InlineData("RefreshToken", "r", typeof(RefreshTokenCredentials))]
    [InlineData("AccessToken", "a", typeof(StaticTokenCredentials))]
    public void One_key_makes_credentials(string key, string value, Type type) => Assert.IsType(type, Bind((key, value)).Credentials);

    [Theory]
    [InlineData("UserName", "ann", "", "", "Sample has UserName without Password.")]
    [InlineData("ClientSecret", "hunter2", "", "", "Sample has ClientSecret without ClientId.")]
    [InlineData("RefreshToken", "hunter2", "AccessToken", "hunter3", "Sample has both RefreshTokenCredentials and StaticTokenCredentials: set only one kind.")]
    [InlineData("BaseAddress", "hunter2", "", "", "Sample:BaseAddress is not an absolute address.")]
    [InlineData("Timeout", "hunter2", "", "", "Sample:Timeout is not a time span such as 00:01:40.")]
    [InlineData("Retries", "99999999999", "", "", "Sample:Retries is not a whole number.")]
    [InlineData("AccessToken", "hunter 2", "", "", "Sample:AccessToken is not a token's text.")]
    [InlineData("AccessToken", "hunter2", "AccessTokenExpires", "soon", "Sample:AccessTokenExpires is not a moment such as 2030-01-31T00:00:00Z.")]
    public void A_wrong_section_is_told_without_its_values(string key, string value, string otherKey, string otherValue, string message)
    {
        var e = Assert.Throws<FormatException>(() => Bind((key, value), (otherKey, otherValue)));
        Assert.Equal(message, e.Message);
        Assert.DoesNotContain("hunter", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sections_are_two_accounts_each_with_its_own_settings()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tenants:acme:ClientId"] = "acme-id",
            ["Tenants:acme:ClientSecret"] = "acme-secret",
            ["Tenants:acme:BaseAddress"] = "https://acme.sample.test/",
            ["Tenants:acme:TokenParameters:audience"] = "a",
            ["Tenants:beta:UserName"] = "bob",
            ["Tenants:beta:Password"] = "b",
            ["Tenants:beta:ClientId"] = "beta-id",
            ["Tenants:beta:ClientSecret"] = "beta-secret",
            ["Tenants:beta:TokenEndpoint"] = "https://beta.sample.test/token",
        }).Build();
        var services = new ServiceCollection();
        foreach (var tenant in new[] { "acme", "beta" })
        {
            services.AddClient(tenant, Contract, Create, configuration.GetSection("Tenants:" + tenant)).ConfigurePrimaryHttpMessageHandler(() => _service);
            services.AddHttpClient($"Sample:{tenant}.Tokens").ConfigurePrimaryHttpMessageHandler(() => _server);
        }

        await using var provider = services.BuildServiceProvider();
        foreach (var tenant in new[] { "acme", "beta" })
        {
            using var response = await provider.GetRequiredKeyedService<SampleClient>(tenant).Transport.SendAsync(Service.Get("Users"));
        }

        Assert.Equal(["GET https://acme.sample.test/Users", "GET https://api.sample.test/odata/Users"], _service.Seen);
        Assert.Equal(["client_credentials", "password"], _server.Grants);
        Assert.Equal(["a", null], _server.Requests.Select(form => form.GetValueOrDefault("audience")));
        Assert.Equal(["Basic YWNtZS1pZDphY21lLXNlY3JldA==", "Basic YmV0YS1pZDpiZXRhLXNlY3JldA=="], _server.Authorizations);
    }

    [Fact]
    public async Task Without_a_container_a_client_has_the_same_pipeline()
    {
        var clock = new FakeClock();
        using var http = ServiceHttpClient.Create(
            Contract,
            new ClientOptions { Credentials = new PasswordCredentials("ann", "secret"), TimeProvider = clock, HttpHandler = new Router(_service, _server) });
        using var response = await new ApiTransport(http, Contract).SendAsync(Service.Get("Users"));
        Assert.Equal(["password"], _server.Grants);
        Assert.Equal(["GET https://api.sample.test/odata/Users"], _service.Seen);
    }

    [Fact]
    public void Without_a_container_too_what_is_missing_is_told()
    {
        var e = Assert.Throws<OptionsValidationException>(() => ServiceHttpClient.Create(Contract, new ClientOptions()));
        Assert.Equal("Sample: it has no credentials: set Credentials (or TokenSource).", e.Message);
    }

    private sealed record SampleClient(ApiTransport Transport);

    private sealed class Router(HttpMessageHandler service, HttpMessageHandler tokens) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _service = new(service);
        private readonly HttpMessageInvoker _tokens = new(tokens);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host == "auth.sample.test" ? _tokens : _service).SendAsync(request, cancellationToken);
    }
}
