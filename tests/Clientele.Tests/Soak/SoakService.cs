using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Clientele.Tests.Soak;

/// <summary>
/// A service with a token endpoint and a second origin, whose faults are mixed: tokens that end, storms of 401, 429, cut connections, redirects within the service and
/// to the origin that tokens may not go to. It counts what must never come.
/// </summary>
internal sealed class SoakService : IAsyncDisposable
{
    private const int Lifetime = 8;
    private const int FirstStorm = 3000;
    private static readonly TimeSpan s_calm = TimeSpan.FromSeconds(90);

    // A request that left with a valid token may take its time on a busy machine.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(60);

    private readonly WebApplication _api;
    private readonly WebApplication _files;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, int> _issued = new();
    private readonly ConcurrentDictionary<string, (string Account, DateTimeOffset End)> _tokens = new();
    private readonly Lock _lock = new();
    private DateTimeOffset _storm;
    private long _requests;
    private long _renewals;
    private long _atWrongAccount;
    private long _atWrongOrigin;
    private long _faults;

    private SoakService(WebApplication api, WebApplication files, TimeProvider clock) =>
        (_api, _files, _clock, _storm) = (api, files, clock, DateTimeOffset.MaxValue);

    public Uri Address { get; private set; } = null!;

    public Uri Files { get; private set; } = null!;

    /// <summary>Tokens that came with a request for another account.</summary>
    public long AtWrongAccount => Interlocked.Read(ref _atWrongAccount);

    /// <summary>Tokens that came to the origin that gets none.</summary>
    public long AtWrongOrigin => Interlocked.Read(ref _atWrongOrigin);

    /// <summary>Faults that were given.</summary>
    public long Faults => Interlocked.Read(ref _faults);

    /// <summary>Tokens that were given.</summary>
    public long Renewals => Interlocked.Read(ref _renewals);

    public static async Task<SoakService> StartAsync(TimeProvider clock)
    {
        var (api, files) = (Host(), Host());
        var service = new SoakService(api, files, clock);
        api.MapPost("/token", service.TokenAsync);
        api.MapGet("/api/{account}/{number:int}", service.ApiAsync);
        api.MapGet("/moved/{account}/{number:int}", service.MovedAsync);
        files.MapGet("/{account}/{number:int}", service.FileAsync);
        await Task.WhenAll(api.StartAsync(), files.StartAsync());
        service.Address = new Uri(api.Urls.Single() + "/");
        service.Files = new Uri(files.Urls.Single() + "/");
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await _files.DisposeAsync();
    }

    private static WebApplication Host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var account = form["grant_type"] == "refresh_token" ? form["refresh_token"].ToString().Split('.')[1] : form["username"].ToString();
        var number = _issued.AddOrUpdate(account, 1, (_, last) => last + 1);
        Interlocked.Increment(ref _renewals);
        _tokens[$"t.{account}.{number}"] = (account, _clock.GetUtcNow().AddSeconds(Lifetime));
        _tokens.TryRemove($"t.{account}.{number - 50}", out _);
        await context.Response.WriteAsJsonAsync(new { access_token = $"t.{account}.{number}", refresh_token = $"r.{account}.{number}", token_type = "Bearer", expires_in = Lifetime });
    }

    private async Task ApiAsync(HttpContext context)
    {
        var request = Interlocked.Increment(ref _requests);
        BeginStorm(request);
        var (account, number) = (Text(context.GetRouteValue("account")), Text(context.GetRouteValue("number")));
        if (!IsSigned(context, account))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (request % 503 == 0)
        {
            Interlocked.Increment(ref _faults);
            context.Response.Headers.RetryAfter = "1";
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else if (request % 701 == 0)
        {
            Interlocked.Increment(ref _faults);
            context.Abort();
        }
        else if (request % 307 == 0 || request % 409 == 0)
        {
            Interlocked.Increment(ref _faults);
            context.Response.Headers.Location = request % 307 == 0 ? $"/moved/{account}/{number}" : $"{Files}{account}/{number}";
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        }
        else
        {
            await AnswerAsync(context);
        }
    }

    private async Task MovedAsync(HttpContext context)
    {
        if (IsSigned(context, Text(context.GetRouteValue("account"))))
        {
            await AnswerAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private async Task FileAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            Interlocked.Increment(ref _atWrongOrigin);
        }

        await AnswerAsync(context);
    }

    private static Task AnswerAsync(HttpContext context) =>
        context.Response.WriteAsync($"{context.GetRouteValue("account")} {context.GetRouteValue("number")}");

    private bool IsSigned(HttpContext context, string account)
    {
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (token.Split('.') is not ["t", var owner, _] || owner != account)
        {
            Interlocked.Increment(ref _atWrongAccount);
            return false;
        }

        return _tokens.TryGetValue(token, out var known) && known.End + s_grace > _clock.GetUtcNow();
    }

    /// <summary>Now and then all tokens end at once.</summary>
    private void BeginStorm(long request)
    {
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            if (now < _storm && request != FirstStorm)
            {
                return;
            }

            _storm = now + s_calm;
        }

        Interlocked.Increment(ref _faults);
        _tokens.Clear();
    }
}
