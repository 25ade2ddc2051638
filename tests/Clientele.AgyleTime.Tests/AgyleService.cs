using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Authentication;
using EmbeddedService;
using EmbeddedService.AgyleTime;

namespace Clientele.AgyleTime.Tests;

/// <summary>The emitted client, signed in to an embedded service with both hosts that shares its clock.</summary>
public sealed class AgyleService : IAsyncDisposable
{
    private readonly HttpClient _http;

    private AgyleService(EmbeddedAgyleTime service, HttpClient http, ServiceContract contract)
    {
        Service = service;
        _http = http;
        Agyle = new AgyleTimeClient(http, contract);
    }

    internal static ManualClock NewClock() => new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    internal EmbeddedAgyleTime Service { get; }

    internal AgyleTimeClient Agyle { get; }

    internal static async Task<AgyleService> StartAsync(AgyleTimeOptions? options = null, ApiCredentials? credentials = null)
    {
        options ??= new AgyleTimeOptions { Clock = NewClock() };
        var service = await EmbeddedAgyleTime.StartAsync(options);
        var known = AgyleTimeContract.For("acme", Region.Us);
        var contract = known with
        {
            BaseAddress = service.Tenant,
            Servers = new Dictionary<string, Uri> { ["region"] = service.Region },
            Authentication = known.Authentication! with { TokenEndpoint = service.TokenEndpoint, Origins = [service.Region] },
        };
        var http = ServiceHttpClient.Create(contract, new ClientOptions
        {
            Credentials = credentials ?? new ClientCredentials(options.Identifier, options.Secret),
            TimeProvider = options.Clock,
        });
        return new AgyleService(service, http, contract);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
    }
}
