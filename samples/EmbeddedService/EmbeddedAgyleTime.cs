using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using EmbeddedService.AgyleTime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmbeddedService;

/// <summary>A small Agyle Time on two loopback ports of its own, the tenant's host and the regional one: tokens, envelopes, pages and errors, over invented rows.</summary>
public sealed class EmbeddedAgyleTime : IAsyncDisposable
{
    private const string Workstream = "/workactivity/workstreams/";
    private const string Credentials = "/authority/credentials";

    private readonly WebApplication _tenant = Build();
    private readonly WebApplication _region = Build();
    private readonly AgyleTimeOptions _options;
    private readonly AgyleTokens _tokens;
    private readonly AgyleData _data;

    private EmbeddedAgyleTime(AgyleTimeOptions options)
    {
        _options = options;
        _tokens = new AgyleTokens(options);
        _data = new AgyleData(options);
        _tenant.Run(context => AnswerAsync(context, "/api"));
        _region.Run(context => AnswerAsync(context, ""));
    }

    /// <summary>The tenant's host.</summary>
    public Uri Tenant { get; private set; } = null!;

    /// <summary>The regional host.</summary>
    public Uri Region { get; private set; } = null!;

    /// <summary>Where tokens come from.</summary>
    public Uri TokenEndpoint => new(Tenant, "api/authority/token");

    /// <summary>How the service behaves.</summary>
    public AgyleTimeOptions Options => _options;

    /// <summary>What was asked and answered so far.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>Tokens that were issued so far.</summary>
    public int IssuedTokens => _tokens.Issued;

    /// <summary>Starts a service on free ports.</summary>
    public static async Task<EmbeddedAgyleTime> StartAsync(AgyleTimeOptions? options = null, CancellationToken cancellationToken = default)
    {
        var service = new EmbeddedAgyleTime(options ?? new AgyleTimeOptions());
        await service._tenant.StartAsync(cancellationToken).ConfigureAwait(false);
        await service._region.StartAsync(cancellationToken).ConfigureAwait(false);
        service.Tenant = new Uri(service._tenant.Urls.Single());
        service.Region = new Uri(service._region.Urls.Single());
        return service;
    }

    /// <summary>Sends what is meant for the hosts of Agyle Time to this service, so that clients need no other addresses.</summary>
    public HttpMessageHandler CreateHandler() => new LoopbackHandler(Tenant, Region);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _tenant.DisposeAsync().ConfigureAwait(false);
        await _region.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private async Task AnswerAsync(HttpContext context, string prefix)
    {
        var request = context.Request;
        var answer = await DispatchAsync(request, prefix).ConfigureAwait(false);
        Log.Add(new RequestLine(request.Method, request.Path + Uri.UnescapeDataString(request.QueryString.Value ?? ""), answer.Status, answer.Body.Length));
        _options.AfterRequest?.Invoke(request.Path);
        context.Response.StatusCode = answer.Status;
        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<AgyleAnswer> DispatchAsync(HttpRequest request, string prefix)
    {
        if (!request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var path) || path == "/authority/token")
        {
            return prefix == "/api" && path == "/authority/token" ? _tokens.Issue(request) : AgyleAnswer.Error(404, "NotFound", "No such resource");
        }

        if (!_tokens.Admits(request.Headers.Authorization))
        {
            return AgyleAnswer.Error(401, "Unauthorised", "Token expired");
        }

        return (request.Method, prefix, path.Value) switch
        {
            ("GET", "", "/organisation/users") => _data.Users(request.Query),
            ("GET", "/api", "/organisation/users") => _data.UsersV1(),
            ("GET", "/api", "/workactivity/tasks") => _data.Tasks(),
            ("GET", "/api", "/workactivity/workstreams/metrics/agents") => AgyleData.Metrics(request.Query),
            ("POST", "", "/workactivity/workstreams") => await _data.CreateWorkstreamAsync(request).ConfigureAwait(false),
            ("GET", "", { } stream) when stream.StartsWith(Workstream, StringComparison.Ordinal) => _data.Workstream(stream[Workstream.Length..]),
            ("DELETE", "", { } stream) when stream.StartsWith(Workstream, StringComparison.Ordinal) => _data.DeleteWorkstream(stream[Workstream.Length..]),
            ("GET", "/api", Credentials) => _data.Credentials(),
            ("POST", "/api", Credentials) => await _data.CreateCredentialsAsync(request).ConfigureAwait(false),
            ("DELETE", "/api", { } known) when known.StartsWith(Credentials + "/", StringComparison.Ordinal) => _data.DeleteCredentials(known[(Credentials.Length + 1)..]),
            ("POST", "/api", "/workactivity/tasks") => new AgyleAnswer(204, ""),
            _ => AgyleAnswer.Error(404, "NotFound", "No such resource"),
        };
    }
}
