using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Authentication;
using Clientele.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clientele.Tests.DependencyInjection;

/// <summary>Accounts that are known at run time only: one each, as long as it is used, with nothing of another one's.</summary>
public sealed class ClientFactoryTests : IDisposable
{
    private static readonly ServiceContract Contract = Service.Contract with { Authentication = TokenServer.Contract };

    private readonly TokenServer _server = new();
    private readonly ConcurrentQueue<string> _tokens = [];
    private readonly ConcurrentQueue<string> _configured = [];
    private readonly StubHandler _service;

    public ClientFactoryTests() => _service = new StubHandler(request =>
    {
        _tokens.Enqueue($"{request.RequestUri!.Host} {request.Headers.Authorization?.Parameter}");
        return StubHandler.Respond(HttpStatusCode.OK);
    });

    public void Dispose()
    {
        _server.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task A_token_never_goes_out_for_another_account()
    {
        await using var provider = Provider((account, options) =>
        {
            options.Credentials = new StaticTokenCredentials("token-of-" + account);
            options.BaseAddress = new Uri($"https://{account}.sample.test/");
        });
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), async (number, cancellationToken) =>
        {
            using var response = await Client(factory, $"t{number % 20}").Transport.SendAsync(Service.Get("Users"), cancellationToken);
        });

        Assert.Equal(400, _tokens.Count);
        Assert.All(_tokens, line => Assert.Equal("token-of-" + line.Split('.')[0], line.Split(' ')[1]));
        Assert.Equal(20, _configured.Count);
    }

    [Fact]
    public async Task Callers_at_once_get_one_client()
    {
        await using var provider = Provider();
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();
        using var barrier = new Barrier(8);

        var clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return Client(factory, "acme");
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Single(clients.Distinct());
        Assert.Single(_configured);
    }

    [Fact]
    public async Task Beyond_its_capacity_the_account_asked_for_longest_ago_is_forgotten()
    {
        await using var provider = Provider(capacity: 2);
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();
        Ask("a", "b", "a", "c");

        Collect();
        Ask("a", "c");
        Assert.Equal(["a", "b", "c"], _configured);

        Ask("b");
        Assert.Equal(["a", "b", "c", "b"], _configured);

        [MethodImpl(MethodImplOptions.NoInlining)]
        void Ask(params string[] accounts)
        {
            foreach (var account in accounts)
            {
                Client(factory, account);
            }
        }
    }

    [Fact]
    public async Task An_account_in_use_is_found_again_though_the_factory_let_it_go()
    {
        await using var provider = Provider(capacity: 1);
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();
        var transport = Client(factory, "a").Transport;
        Client(factory, "b");
        Collect();

        Assert.Same(transport, Client(factory, "a").Transport);
    }

    [Fact]
    public async Task An_account_that_could_not_be_made_is_tried_again()
    {
        var secret = "";
        await using var provider = Provider((_, options) => options.Credentials = secret.Length == 0 ? null : new StaticTokenCredentials(secret));
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();

        var e = Assert.Throws<OptionsValidationException>(() => Client(factory, "acme"));
        Assert.Equal("Sample:acme: it has no credentials: set Credentials (or TokenSource).", e.Message);

        secret = "known";
        Assert.Equal("known", (await Client(factory, "acme").Transport.Tokens!.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_removed_account_ends_and_comes_back_with_new_settings()
    {
        var password = "old";
        await using var provider = Provider((_, options) => options.Credentials = new PasswordCredentials("ann", password));
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();
        var left = Client(factory, "acme");

        password = "new";
        Assert.True(factory.RemoveClient("acme", ""));
        Assert.False(factory.RemoveClient("acme", ""));

        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => left.Transport.SendAsync(Service.Get("Users")));
        using var response = await Client(factory, "acme").Transport.SendAsync(Service.Get("Users"));
        Assert.Equal(["new"], _server.Requests.Select(form => form["password"]));
    }

    [Fact]
    public async Task Settings_for_all_accounts_are_made_once()
    {
        await using var provider = Provider(more: services => services.ConfigureAll<ClientOptions>(options => options.BaseAddress = new Uri("https://all.test/")));

        using var response = await Client(provider.GetRequiredService<ClientFactory<SampleClient>>(), "acme").Transport.SendAsync(Service.Get("Users"));

        Assert.Equal(["GET https://all.test/Users"], _service.Seen);
    }

    [Fact]
    public async Task The_container_ends_all_accounts()
    {
        var provider = Provider();
        var factory = provider.GetRequiredService<ClientFactory<SampleClient>>();
        var client = Client(factory, "acme");

        await provider.DisposeAsync();

        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => client.Transport.SendAsync(Service.Get("Users")));
        Assert.Throws<ObjectDisposedException>(() => Client(factory, "beta"));
    }

    [Fact]
    public void Two_factories_of_a_client_with_other_settings_are_an_error()
    {
        var services = new ServiceCollection();
        services.AddClientFactory("Sample", Create, (_, _, options) => options.Retries = 1);

        Assert.Throws<InvalidOperationException>(() => services.AddClientFactory("Sample", Create, (_, _, options) => options.Retries = 2));
    }

    private static SampleClient Create(ApiTransport transport) => new(transport);

    private static SampleClient Client(ClientFactory<SampleClient> factory, string account) => factory.CreateClient(account, "", static () => Contract);

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private ServiceProvider Provider(
        Action<string, ClientOptions>? configure = null, int capacity = ClientFactory.DefaultCapacity, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        more?.Invoke(services);
        services.AddClientFactory(
            "Sample",
            Create,
            (_, account, options) =>
            {
                _configured.Enqueue(account);
                options.Credentials = new StaticTokenCredentials("static");
                configure?.Invoke(account, options);
            },
            capacity).ConfigurePrimaryHttpMessageHandler(() => _service);
        services.AddHttpClient("Sample.Accounts.Tokens").ConfigurePrimaryHttpMessageHandler(() => _server);
        return services.BuildServiceProvider();
    }

    private sealed record SampleClient(ApiTransport Transport);
}
