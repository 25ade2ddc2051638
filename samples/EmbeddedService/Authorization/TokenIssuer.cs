using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace EmbeddedService.Authorization;

/// <summary>The token endpoint: password grant (RFC 6749 §4.3) and refresh with rotation (§6), errors as §5.2 says.</summary>
internal sealed class TokenIssuer(ServiceOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, AccessToken> _access = [];
    private readonly Dictionary<string, DateTimeOffset> _refresh = [];
    private int _issued;

    public TokenAnswer Grant(IFormCollection form)
    {
        if (form["client_id"] != "external")
        {
            return TokenAnswer.Refuse("invalid_client");
        }

        lock (_gate)
        {
            return (string?)form["grant_type"] switch
            {
                "password" when form["username"] == options.UserName && form["password"] == options.Password => Issue(form["scope"]),
                "refresh_token" when TakeRefreshToken(form["refresh_token"]) => Issue(form["scope"]),
                "password" or "refresh_token" => TokenAnswer.Refuse("invalid_grant"),
                _ => TokenAnswer.Refuse("unsupported_grant_type"),
            };
        }
    }

    /// <summary>Whether a request with this header may go on; counts the use of its token.</summary>
    public bool Admits(string? authorization)
    {
        const string Scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var token = authorization[Scheme.Length..].Trim();
        if (token == options.StaticToken)
        {
            return true;
        }

        lock (_gate)
        {
            return _access.TryGetValue(token, out var known) && known.Take(options.Clock.GetUtcNow());
        }
    }

    /// <summary>Ends all access tokens, as an administrator would.</summary>
    public void RevokeAccessTokens()
    {
        lock (_gate)
        {
            _access.Clear();
        }
    }

    private bool TakeRefreshToken(string? token) =>
        token is not null && _refresh.Remove(token, out var expiry) && options.Clock.GetUtcNow() < expiry;

    private TokenAnswer Issue(string? scope)
    {
        var number = (++_issued).ToString(CultureInfo.InvariantCulture);
        var now = options.Clock.GetUtcNow();
        _access[$"access-{number}"] = new AccessToken(now + options.AccessTokenLifetime, options.RequestsPerAccessToken ?? int.MaxValue);
        var offline = scope?.Contains("offline_access", StringComparison.Ordinal) is true;
        if (offline)
        {
            _refresh[$"refresh-{number}"] = now + options.RefreshTokenLifetime;
        }

        return TokenAnswer.Give($"access-{number}", offline ? $"refresh-{number}" : null, options.AccessTokenLifetime, scope);
    }

    private sealed class AccessToken(DateTimeOffset expiry, int uses)
    {
        private int _uses = uses;

        public bool Take(DateTimeOffset now) => now < expiry && _uses-- > 0;
    }
}
