using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Testing.Service;
using Clientele.Timetta;
using EmbeddedService.Authorization;
using EmbeddedService.Data;
using EmbeddedService.Operations;
using EmbeddedService.Seeding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.OData.UriParser;

namespace EmbeddedService;

/// <summary>
/// A small Timetta on a loopback port of its own, over invented rows: the fake that the compiler emits, with rules, operations and errors as the real service was seen to
/// have them, behind a host that issues tokens and counts requests.
/// </summary>
public sealed class EmbeddedTimetta : IAsyncDisposable
{
    private static readonly string Description = ReadDescription();

    private readonly WebApplication _application;
    private readonly ServiceOptions _options;
    private readonly TokenIssuer _tokens;
    private readonly RateCounter _rates;
    private readonly FakeTimetta _fake = new();
    private readonly HttpMessageInvoker _inner;
    private int _requests;

    private EmbeddedTimetta(WebApplication application, ServiceOptions options)
    {
        _application = application;
        _options = options;
        _tokens = new TokenIssuer(options);
        _rates = new RateCounter(options);
        _inner = new HttpMessageInvoker(_fake.Handler, disposeHandler: false);
        var tables = Seed.Fill(new Tables(_fake, options.Clock), options);
        _fake.PageSize = options.PageLimit;
        _fake.OnOtherOperations(call => OperationTable.Answer(new Invocation(call, tables, options)));
        _fake.OnError(refusal => Fault.Form(refusal, ODataPaths.Of(_fake.Description, refusal.Request)?.LastSegment is OperationSegment or OperationImportSegment));
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
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _inner.Dispose();
        await _fake.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _options.BeforeRequest?.Invoke(Interlocked.Increment(ref _requests));
        var answer = await AnswerAsync(context.Request, context.Response.Headers).ConfigureAwait(false);
        var line = $"{context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}";
        Log.Add(new RequestLine(context.Request.Method, line, answer.Status, answer.Body.Length));
        context.Response.StatusCode = answer.Status;
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
            return new Answer(200, Encoding.UTF8.GetBytes(_options.Describe?.Invoke(Description) ?? Description), "application/xml");
        }

        if (!_tokens.Admits(request.Headers.Authorization))
        {
            headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Answer.Text(401, "Unauthorized");
        }

        return _rates.Count(headers)
            ? await AskFakeAsync(request, headers).ConfigureAwait(false)
            : Answer.Text(429, "too many requests");
    }

    private async Task<Answer> AskFakeAsync(HttpRequest request, IHeaderDictionary headers)
    {
        using var content = new StreamContent(request.Body);
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(Origin, request.GetEncodedPathAndQuery())) { Content = content };
        foreach (var (name, value) in request.Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value.ToString()) || content.Headers.TryAddWithoutValidation(name, value.ToString());
        }

        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _fake.Tokens.StaticToken);
        _fake.Clock.AdjustTime(_options.Clock.GetUtcNow());
        using var response = await _inner.SendAsync(message, request.HttpContext.RequestAborted).ConfigureAwait(false);
        foreach (var (name, values) in response.Headers)
        {
            headers[name] = values.ToArray();
        }

        var body = await response.Content.ReadAsByteArrayAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
        return new Answer((int)response.StatusCode, body, response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>The shipped description as text.</summary>
    private static string ReadDescription()
    {
        using var reader = new StreamReader(typeof(EmbeddedTimetta).Assembly.GetManifestResourceStream("timetta.csdl.xml")!);
        return reader.ReadToEnd();
    }
}
