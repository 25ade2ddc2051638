using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.ODataServer.Tests.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Batch;
using Microsoft.AspNetCore.OData.Formatter.Serialization;
using Microsoft.AspNetCore.OData.Query.Expressions;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clientele.ODataServer.Tests;

/// <summary>A real ASP.NET Core OData service on a port of the loopback interface, with data of its own.</summary>
internal sealed class DepotServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DepotServer(WebApplication app, DepotStore store, RequestLines requests, LateAnswers later)
    {
        _app = app;
        Store = store;
        Requests = requests;
        Later = later;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/odata/");
        Http = new HttpClient { BaseAddress = Address };
    }

    public DepotStore Store { get; }

    /// <summary>What was asked, in order.</summary>
    public RequestLines Requests { get; }

    /// <summary>How requests are answered that prefer it later.</summary>
    public LateAnswers Later { get; }

    /// <summary>The service root.</summary>
    public Uri Address { get; }

    /// <summary>For raw requests.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts a service.</summary>
    /// <param name="pageSize">Most rows of a page, of expanded collections too; null for no limit.</param>
    /// <param name="storage">Where it keeps its rows.</param>
    public static async Task<DepotServer> StartAsync(int? pageSize = null, Storage storage = Storage.Objects)
    {
        var store = new DepotStore();
        var requests = new RequestLines();
        var later = new LateAnswers();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(new DepotOptions(pageSize));
        if (storage == Storage.Database)
        {
            var connection = DepotContext.OpenConnection();
            builder.Services.AddSingleton(_ => connection).AddDbContext<DepotContext>(options => options.UseSqlite(connection));
        }

        builder.Services.AddControllers()
            .AddApplicationPart(typeof(DepotServer).Assembly)
            .AddApplicationPart(typeof(MetadataController).Assembly)
            .AddOData(options => options
                .EnableQueryFeatures()
                .AddRouteComponents("odata", DepotModel.Build(), services => services
                    .AddSingleton<ODataBatchHandler>(new DefaultODataBatchHandler())
                    .AddSingleton<ODataResourceSerializer, AnnotatingSerializer>()
                    .AddSingleton<ISearchBinder, AssetSearch>()));
        var app = builder.Build();
        if (storage == Storage.Database)
        {
            using var scope = app.Services.CreateScope();

            // The container disposes of the connection only where it was asked for it.
            scope.ServiceProvider.GetRequiredService<SqliteConnection>();
            scope.ServiceProvider.GetRequiredService<DepotContext>().Fill(store);
        }

        app.Use(requests.NoteAsync);
        app.Use(later.AnswerAsync);
        app.UseODataBatching();
        app.UseODataQueryRequest();
        app.UseRouting();
        app.MapControllers();
        await app.StartAsync();
        return new DepotServer(app, store, requests, later);
    }

    /// <summary>The raw answer to a relative URL.</summary>
    public async Task<string> RawAsync(string url)
    {
        using var response = await Http.GetAsync(new Uri(url, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{url}: {(int)response.StatusCode} {text}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
