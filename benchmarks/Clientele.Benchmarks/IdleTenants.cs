using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Timetta;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele.Benchmarks;

/// <summary>
/// What an account costs that does nothing: 10,000 clients of one factory, each signed in with a user of its own and with one request behind it. Counted is all that
/// is retained for them, names, tokens and cache included.
/// </summary>
internal static class IdleTenants
{
    private const int Tenants = 10_000;

    public static async Task RunAsync()
    {
        using var answers = new Answers();
        var services = new ServiceCollection();
        services.AddTimettaClientFactory((_, tenant, options) => options.Credentials = new PasswordCredentials(tenant, "secret"), capacity: 2 * Tenants)
            .ConfigurePrimaryHttpMessageHandler(() => answers);
        services.AddHttpClient("Timetta.Accounts.Tokens").ConfigurePrimaryHttpMessageHandler(() => answers);
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ITimettaClientFactory>();

        await UseAsync(factory, "warm", 100);
        var before = Retained();
        await UseAsync(factory, "tenant", Tenants);
        var after = Retained();

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Tenants} idle tenants: {(after - before) / 1024.0 / Tenants:F2} KiB each"));
        GC.KeepAlive(factory);
    }

    private static async Task UseAsync(ITimettaClientFactory factory, string name, int count)
    {
        foreach (var tenant in Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}-{i}")))
        {
            using var response = await factory.CreateClient(tenant).Service.Transport.SendAsync(new ApiRequest(HttpMethod.Get, "Users"));
        }
    }

    private static long Retained()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private sealed class Answers : HttpMessageHandler
    {
        private static readonly MediaTypeHeaderValue s_json = new("application/json");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(
                    request.Method == HttpMethod.Post
                        ? $$"""{"access_token":"{{Guid.NewGuid():N}}","refresh_token":"{{Guid.NewGuid():N}}","token_type":"Bearer","expires_in":3600}"""
                        : """{"value":[]}""",
                    s_json),
            });
    }
}
