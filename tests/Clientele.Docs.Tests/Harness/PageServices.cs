using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.AgyleTime;
using Clientele.Authentication;
using Clientele.Timetta;
using EmbeddedService;
using EmbeddedService.AgyleTime;

namespace Clientele.Docs.Tests.Harness;

/// <summary>The services that a page's code talks to: embedded ones, whatever addresses it names.</summary>
internal sealed class PageServices : IAsyncDisposable
{
    private readonly EmbeddedTimetta _timetta;
    private readonly EmbeddedAgyleTime _agyle;
    private readonly HttpMessageHandler _everywhere;

    private PageServices(EmbeddedTimetta timetta, EmbeddedAgyleTime agyle)
    {
        _timetta = timetta;
        _agyle = agyle;
        _everywhere = new Detour(timetta, agyle);
    }

    public static async Task<PageServices> StartAsync() => new(await EmbeddedTimetta.StartAsync(), await EmbeddedAgyleTime.StartAsync());

    /// <summary>Runs a block.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(Type block)
    {
        var output = new StringWriter();
        var timettaSettings = new ServiceOptions();
        var agyleSettings = new AgyleTimeOptions();
        using var timetta = TimettaClient.Create(o =>
        {
            o.Credentials = new PasswordCredentials(timettaSettings.UserName, timettaSettings.Password);
            o.HttpHandler = _everywhere;
        });
        using var agyle = AgyleTimeClient.Create("acme", Region.Us, o =>
        {
            o.Credentials = new ClientCredentials(agyleSettings.Identifier, agyleSettings.Secret);
            o.HttpHandler = _everywhere;
        });
        using var http = new HttpClient(_everywhere, disposeHandler: false);
        using var instance = (IDisposable)Activator.CreateInstance(block)!;
        block.GetMethod("Begin")!.Invoke(instance, [timetta, agyle, http, _everywhere, output, new[] { timettaSettings.UserName, timettaSettings.Password, agyleSettings.Identifier, agyleSettings.Secret }]);
        await (Task)block.GetMethod("RunAsync")!.Invoke(instance, [])!;
        return output.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _timetta.DisposeAsync();
        await _agyle.DisposeAsync();
        _everywhere.Dispose();
    }

    /// <summary>Sends what is meant for the services' real hosts to the embedded ones, and nothing anywhere else.</summary>
    private sealed class Detour(EmbeddedTimetta timetta, EmbeddedAgyleTime agyle) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        private readonly NorthwindService _northwind = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!;
            if (address.Host == "services.example.org")
            {
                return _northwind.AnswerAsync(request, cancellationToken);
            }

            var origin = address.Host switch
            {
                "api.timetta.com" or "auth.timetta.com" => timetta.Origin,
                "acme.cloud.agyletime.io" => agyle.Tenant,
                "api-us.cloud.agyletime.io" => agyle.Region,
                _ => throw new InvalidOperationException($"A page's code asks {address.Host}, which no test stands in for; mark the block 'no-run', or use another host."),
            };
            request.RequestUri = new Uri(origin, address.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
