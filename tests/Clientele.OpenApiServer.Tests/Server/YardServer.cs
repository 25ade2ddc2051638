using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>The service on a free port of the loopback interface, with the documents of its producers.</summary>
internal sealed class YardServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private YardServer(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    public static async Task<YardServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Producers.Add(builder.Services);
        builder.Services.AddControllers().AddApplicationPart(typeof(OrdersController).Assembly);
        var app = builder.Build();
        Producers.Map(app);
        app.MapControllers();
        ItemEndpoints.Map(app);
        ValueEndpoints.Map(app);
        ParameterEndpoints.Map(app);
        BodyEndpoints.Map(app);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new YardServer(app, new Uri(string.Concat(address)));
    }

    /// <summary>The raw answer to a relative URL.</summary>
    public async Task<string> RawAsync(string url)
    {
        using var http = new HttpClient { BaseAddress = Address };
        return await http.GetStringAsync(new Uri(url, UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
