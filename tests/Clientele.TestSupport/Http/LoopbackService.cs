using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Mime;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clientele.TestSupport;

/// <summary>A real HTTP server on a free port of the loopback interface.</summary>
public sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackService(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>The root of the server.</summary>
    public Uri Address { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Verb, address and access token of each request.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>Verb, address with its query unescaped, and the Authorization header of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>A server that has one JSON answer for each verb and path; an empty one is a success without a body.</summary>
    public static Task<LoopbackService> StartAsync(IReadOnlyDictionary<string, string> answers) => StartAsync(async context =>
    {
        if (!answers.TryGetValue($"{context.Request.Method} {context.Request.Path}", out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (answer.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            context.Response.ContentType = MediaTypeNames.Application.Json;
            await context.Response.WriteAsync(answer);
        }
    });

    /// <summary>A server that answers every request in this way.</summary>
    public static async Task<LoopbackService> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        LoopbackService? service = null;
        app.Run(context =>
        {
            var authorization = context.Request.Headers.Authorization.ToString();
            var line = $"{context.Request.Method} {context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}";
            service!.Requests.Enqueue($"{line} {authorization}".TrimEnd());
            service.Seen.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {authorization.Split(' ').Last()}".Trim());
            return answer(context);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return service = new LoopbackService(app, new Uri(address + "/"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
