using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Clientele.Authentication;
using Clientele.Testing.Http;

namespace Clientele.Testing;

/// <summary>The token endpoint of a fake (RFC 6749), as the contract has it: grants, lifetimes, rotation. Safe to use while requests come.</summary>
public sealed class FakeTokens
{
    private const string Scheme = "Bearer ";

    private readonly Lock _gate = new();
    private readonly AuthenticationContract? _contract;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _refresh = new(StringComparer.Ordinal);
    private int _issued;

    internal FakeTokens(AuthenticationContract? contract, TimeProvider clock)
    {
        _contract = contract;
        _clock = clock;
        AccessTokenLifetime = contract?.AccessTokenLifetime ?? TimeSpan.FromHours(1);
        RefreshTokenLifetime = contract?.Refresh?.Lifetime ?? TimeSpan.FromDays(15);
    }

    /// <summary>The user that signs in with a password.</summary>
    public string UserName { get; set; } = "user@example.com";

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = "password";

    /// <summary>The identifier of a client that signs in itself.</summary>
    public string ClientId { get; set; } = "client";

    /// <summary>The client's secret.</summary>
    public string ClientSecret { get; set; } = "secret";

    /// <summary>A token made by hand, which does not expire.</summary>
    public string StaticToken { get; set; } = "static-token";

    /// <summary>Lifetime of access tokens that are issued from now on; by default the contract's, or one hour.</summary>
    public TimeSpan AccessTokenLifetime { get; set; }

    /// <summary>Lifetime of refresh tokens that are issued from now on; by default the contract's, or 15 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; }

    /// <summary>How many times tokens were issued.</summary>
    public int Issued
    {
        get
        {
            lock (_gate)
            {
                return _issued;
            }
        }
    }

    /// <summary>Revokes all access tokens, as an administrator would: requests with them are answered with 401.</summary>
    public void RevokeAccessTokens()
    {
        lock (_gate)
        {
            _access.Clear();
        }
    }

    /// <summary>Revokes all refresh tokens: renewals with them are refused (<c>invalid_grant</c>).</summary>
    public void RevokeRefreshTokens()
    {
        lock (_gate)
        {
            _refresh.Clear();
        }
    }

    /// <summary>The credentials of the fake's clients, for a grant that the contract offers.</summary>
    internal ApiCredentials? Credentials => _contract switch
    {
        null => null,
        { TokenEndpoint: null } => new StaticTokenCredentials(StaticToken),
        { Password: not null } => new PasswordCredentials(UserName, Password),
        { ClientCredentials: not null } => new ClientCredentials(ClientId, ClientSecret),
        { Refresh: not null } => new RefreshTokenCredentials(NewRefreshToken()),
        _ => new StaticTokenCredentials(StaticToken),
    };

    internal bool Admits(string? authorization)
    {
        if (_contract is null)
        {
            return true;
        }

        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var token = authorization[Scheme.Length..].Trim();
        lock (_gate)
        {
            return token == StaticToken || (_access.TryGetValue(token, out var end) && _clock.GetUtcNow() < end);
        }
    }

    internal FakeResponse Grant(FakeRequest request)
    {
        var form = Form(request.Body);
        lock (_gate)
        {
            return form.GetValueOrDefault("grant_type") switch
            {
                "password" when _contract?.Password is { } grant => !IsClient(form, grant.ClientId)
                    ? Refuse("invalid_client")
                    : form.GetValueOrDefault("username") == UserName && form.GetValueOrDefault("password") == Password ? Issue(form) : Refuse("invalid_grant"),
                "refresh_token" when _contract?.Refresh is { } grant => !IsClient(form, grant.ClientId)
                    ? Refuse("invalid_client")
                    : Take(form.GetValueOrDefault("refresh_token"), grant.Rotates) ? Issue(form) : Refuse("invalid_grant"),
                "client_credentials" when _contract?.ClientCredentials is not null => IsSecretKnown(form, request.Authorization) ? Issue(form) : Refuse("invalid_client"),
                _ => Refuse("unsupported_grant_type"),
            };
        }
    }

    private static bool IsClient(Dictionary<string, string> form, string? expected) => expected is null || form.GetValueOrDefault("client_id") == expected;

    private bool IsSecretKnown(Dictionary<string, string> form, string? authorization)
    {
        if (authorization?.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) is true)
        {
            var bytes = new byte[authorization.Length];
            if (!Convert.TryFromBase64String(authorization[6..], bytes, out var length))
            {
                return false;
            }

            var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
            return parts.Length == 2
                && ((parts[0] == ClientId && parts[1] == ClientSecret)
                    || (Uri.UnescapeDataString(parts[0]) == ClientId && Uri.UnescapeDataString(parts[1].Replace('+', ' ')) == ClientSecret));
        }

        return form.GetValueOrDefault("client_id") == ClientId && form.GetValueOrDefault("client_secret") == ClientSecret;
    }

    private bool Take(string? token, bool rotates) =>
        token is not null && _refresh.TryGetValue(token, out var end) && _clock.GetUtcNow() < end && (!rotates || _refresh.Remove(token));

    private string NewRefreshToken()
    {
        lock (_gate)
        {
            var token = "refresh-" + (++_issued).ToString(CultureInfo.InvariantCulture);
            _refresh[token] = _clock.GetUtcNow() + RefreshTokenLifetime;
            return token;
        }
    }

    private FakeResponse Issue(Dictionary<string, string> form)
    {
        var number = (++_issued).ToString(CultureInfo.InvariantCulture);
        var now = _clock.GetUtcNow();
        _access["access-" + number] = now + AccessTokenLifetime;
        var body = new JsonObject();
        var names = _contract!.TokenResponse;
        Put(body, names.AccessToken, "access-" + number);
        Put(body, names.ExpiresIn, (long)AccessTokenLifetime.TotalSeconds);
        if (names.ExpiresAt is { } expiresAt)
        {
            Put(body, expiresAt, (now + AccessTokenLifetime).ToUnixTimeSeconds());
        }

        Put(body, "token_type", "Bearer");
        if (_contract.Refresh is { } refresh && form.GetValueOrDefault("grant_type") != "client_credentials")
        {
            var isKept = form.GetValueOrDefault("grant_type") == "refresh_token" && !refresh.Rotates;
            var token = isKept ? form["refresh_token"] : "refresh-" + number;
            _refresh[token] = now + RefreshTokenLifetime;
            Put(body, names.RefreshToken, token);
        }

        return FakeResponse.Text(200, body.ToJsonString(), "application/json");
    }

    /// <summary>Dots in a name separate the members of nested objects.</summary>
    private static void Put(JsonObject body, string path, JsonNode value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            body[name] ??= new JsonObject();
            body = body[name]!.AsObject();
        }

        body[names[^1]] = value;
    }

    private static FakeResponse Refuse(string error) =>
        FakeResponse.Text(error == "invalid_client" ? 401 : 400, new JsonObject { ["error"] = error }.ToJsonString(), "application/json");

    private static Dictionary<string, string> Form(string body) => body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair.Length == 2)
        .GroupBy(pair => Decode(pair[0]), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Decode(group.Last()[1]), StringComparer.Ordinal);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
