using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EmbeddedService.Authorization;
using EmbeddedService.Data;
using EmbeddedService.Operations;
using EmbeddedService.Seeding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.OData.Edm;

namespace EmbeddedService;

/// <summary>A small Timetta on a loopback port of its own: tokens, queries, writes and errors as the real service was seen to give them, over invented rows.</summary>
public sealed class EmbeddedTimetta : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ServiceOptions _options;
    private readonly TokenIssuer _tokens;
    private readonly RateCounter _rates;
    private readonly Store _store;
    private int _requests;

    private EmbeddedTimetta(WebApplication application, ServiceOptions options)
    {
        _application = application;
        _options = options;
        _tokens = new TokenIssuer(options);
        _rates = new RateCounter(options);
        _store = Seed.Fill(new Store(options.Clock), options);
    }

    /// <summary>Root of the OData service.</summary>
    public Uri ServiceRoot => new(Origin, "odata/");

    /// <summary>The token endpoint.</summary>
    public Uri TokenEndpoint => new(Origin, "connect/token");

    /// <summary>Where the service listens.</summary>
    public Uri Origin => new(_application.Urls.Single());

    /// <summary>What was asked and answered so far.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>Starts a service on a free port.</summary>
    public static async Task<EmbeddedTimetta> StartAsync(ServiceOptions? options = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var service = new EmbeddedTimetta(application, options ?? new ServiceOptions());
        application.Run(service.AnswerAsync);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        return service;
    }

    /// <summary>Ends all access tokens at once.</summary>
    public void RevokeAccessTokens() => _tokens.RevokeAccessTokens();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _options.BeforeRequest?.Invoke(Interlocked.Increment(ref _requests));
        var answer = await AnswerAsync(context.Request, context.Response.Headers).ConfigureAwait(false);
        var line = $"{context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}";
        Log.Add(new RequestLine(context.Request.Method, line, answer.Status, answer.Body.Length));
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.ContentType is { } type)
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<Answer> AnswerAsync(HttpRequest request, IHeaderDictionary headers)
    {
        if (request.Path == "/connect/token" && request.HasFormContentType)
        {
            var grant = _tokens.Grant(await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false));
            return new Answer(grant.Status, grant.Body, "application/json");
        }

        if (!request.Path.StartsWithSegments("/odata", StringComparison.Ordinal))
        {
            return Answer.Text(404, "");
        }

        headers["OData-Version"] = "4.0";
        if (request.Path == "/odata/$metadata")
        {
            return new Answer(200, _options.Describe is { } describe ? Encoding.UTF8.GetBytes(describe(Encoding.UTF8.GetString(Description.Text))) : Description.Text, "application/xml");
        }

        if (!_tokens.Admits(request.Headers.Authorization))
        {
            headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Answer.Text(401, "Unauthorized");
        }

        if (!_rates.Count(headers))
        {
            return Answer.Text(429, "too many requests");
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return Dispatch(request, body.ToArray());
    }

    private Answer Dispatch(HttpRequest request, byte[] body)
    {
        lock (_store.Gate)
        {
            try
            {
                var call = new Call(request, body, ServiceRoot, _store, _options);
                return call.Target is { Operation: not null } or { Import: not null }
                    ? OperationTable.Answer(call)
                    : request.Method switch
                    {
                        "GET" => Reads.Get(call),
                        "POST" => Writes.Post(call),
                        "PATCH" => Writes.Patch(call),
                        "PUT" => Writes.Put(call),
                        "DELETE" => Writes.Delete(call),
                        _ => throw Fault.NotAllowed(request.Method),
                    };
            }
            catch (Fault fault)
            {
                return Answer.Of(fault);
            }
        }
    }
}
