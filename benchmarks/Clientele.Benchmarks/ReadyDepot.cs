using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Clientele.Benchmarks;

/// <summary>Ready answers on a port of the loopback interface: a service whose parts of a batch cost next to nothing.</summary>
internal sealed class ReadyDepot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReadyDepot(WebApplication app) => (_app, Address) = (app, new Uri(app.Urls.First() + "/odata/"));

    public Uri Address { get; }

    public static async Task<ReadyDepot> StartAsync(ReadyAnswers answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var sent = new MemoryStream();
            await context.Request.Body.CopyToAsync(sent, context.RequestAborted);
            var (contentType, body) = answers.Answer(context.Request.Path.Value!["/odata/".Length..], context.Request.ContentType, sent.ToArray());
            context.Response.ContentType = contentType;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.StartAsync();
        return new ReadyDepot(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
