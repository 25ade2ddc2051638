using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Mime;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>A service on a free loopback port that has one answer for each path.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = new();

    private LoopbackService(WebApplication application) => _application = application;

    /// <summary>Root of the service.</summary>
    public string Root => Origin + "/odata/";

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _application.Urls.Single();

    /// <summary>What was asked: verb, address and the access token, if any.</summary>
    public string[] Requests => [.. _requests];

    public static async Task<LoopbackService> StartAsync(IReadOnlyDictionary<string, string> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var service = new LoopbackService(application);
        application.Run(async context =>
        {
            var request = context.Request;
            service._requests.Enqueue($"{request.Method} {request.Path}{Uri.UnescapeDataString(request.QueryString.Value ?? "")} {request.Headers.Authorization}".TrimEnd());
            if (answers.TryGetValue($"{request.Method} {request.Path}", out var answer))
            {
                context.Response.StatusCode = answer.Length == 0 ? StatusCodes.Status204NoContent : StatusCodes.Status200OK;
                context.Response.ContentType = answer.Length == 0 ? null : MediaTypeNames.Application.Json;
                await context.Response.WriteAsync(answer);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
