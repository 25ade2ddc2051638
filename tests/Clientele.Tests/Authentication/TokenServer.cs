using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

/// <summary>An authorization server in memory: rotating refresh tokens, one user, and faults as they are ordered.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    public static readonly AuthenticationContract Contract = new()
    {
        TokenEndpoint = new Uri("https://auth.sample.test/connect/token"),
        Password = new PasswordGrant { ClientId = "external", Scope = "all offline_access" },
        Refresh = new RefreshGrant { ClientId = "external", Scope = "all offline_access", Rotates = true, Lifetime = TimeSpan.FromDays(15) },
        ClientCredentials = new ClientCredentialsGrant(),
        AccessTokenLifetime = TimeSpan.FromHours(1),
    };

    private readonly ConcurrentQueue<Func<HttpRequestMessage, HttpResponseMessage>> _faults = new();
    private int _count;

    /// <summary>Each request's form, in order.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Requests { get; } = new();

    public ConcurrentQueue<string?> Authorizations { get; } = new();

    public string? ValidRefreshToken { get; set; }

    public int ExpiresIn { get; set; } = 3600;

    public DateTimeOffset? Date { get; set; }

    /// <summary>When set, requests wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>A JSON Web Token with this payload, unsigned.</summary>
    public static string Jwt(string payload)
    {
        static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"{Encode("""{"alg":"none"}""")}.{Encode(payload)}.x";
    }

    public IEnumerable<string> Grants => Requests.Select(form => form["grant_type"]);

    public void FailNext(Func<HttpRequestMessage, HttpResponseMessage> answer) => _faults.Enqueue(answer);

    public void FailNext(HttpStatusCode status, string? body = null, string type = "application/json") =>
        FailNext(_ => StubHandler.Respond(status, body, type));

    public ITokenSource Source(
        TimeProvider time, ApiCredentials? credentials = null, ITokenStore? store = null, AuthenticationContract? contract = null) =>
        TokenSource.Create(contract ?? Contract, credentials ?? new PasswordCredentials("ann", "p&ss+wörd="), new()
        {
            Http = new HttpClient(this, disposeHandler: false),
            TimeProvider = time,
            Store = store ?? new InMemoryTokenStore(),
            Resource = new Uri("https://api.sample.test/"),
        });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        Requests.Enqueue(form.AllKeys.ToDictionary(key => key!, key => form[key]!));
        Authorizations.Enqueue(request.Headers.Authorization?.ToString());
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        var response = _faults.TryDequeue(out var fault) ? fault(request) : Answer(form["grant_type"]!, form["refresh_token"]);
        response.Headers.Date = Date;
        return response;
    }

    private HttpResponseMessage Answer(string grant, string? refreshToken)
    {
        if (grant == "refresh_token" && refreshToken != ValidRefreshToken)
        {
            return StubHandler.Respond(HttpStatusCode.BadRequest, """{"error":"invalid_grant"}""");
        }

        var number = Interlocked.Increment(ref _count);
        ValidRefreshToken = $"refresh-{number}";
        return StubHandler.Respond(
            HttpStatusCode.OK,
            $$"""{"access_token":"access-{{number}}","refresh_token":"refresh-{{number}}","expires_in":{{ExpiresIn}},"token_type":"Bearer"}""");
    }
}
