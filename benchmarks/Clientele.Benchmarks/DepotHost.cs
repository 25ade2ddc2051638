using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.ODataServer.Tests.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Batch;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clientele.Benchmarks;

/// <summary>An ASP.NET Core OData service on a port of the loopback interface, and its client.</summary>
internal sealed class DepotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DepotHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/odata/");
        Http = ServiceHttpClient.Create(DepotContract.Value, new ClientOptions { BaseAddress = Address });
        Client = new DepotClient(Http, DepotContract.Value);
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public DepotClient Client { get; }

    public static async Task<DepotHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new DepotStore()).AddSingleton(new DepotOptions(PageSize: null));
        builder.Services.AddControllers()
            .AddApplicationPart(typeof(DepotHost).Assembly)
            .AddApplicationPart(typeof(MetadataController).Assembly)
            .AddOData(options => options.EnableQueryFeatures().AddRouteComponents("odata", DepotModel.Build(), new DefaultODataBatchHandler()));
        var app = builder.Build();
        app.UseODataBatching();
        app.UseRouting();
        app.MapControllers();
        await app.StartAsync();
        return new DepotHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
