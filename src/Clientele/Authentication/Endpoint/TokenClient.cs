using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

namespace Clientele.Authentication;

/// <summary>One client of a token endpoint: how it says who it is, and what it adds to every request.</summary>
internal sealed class TokenClient
{
    /// <summary>Parameters that a grant sets itself.</summary>
    private static readonly string[] s_reserved =
    [
        "grant_type", "username", "password", "refresh_token", "client_id", "client_secret", "code", "code_verifier", "redirect_uri", "device_code",
        "response_type", "state", "code_challenge", "code_challenge_method", "scope",
    ];

    private readonly string? _secret;
    private readonly ClientAuthentication _authentication;
    private readonly string? _scope;
    private readonly IReadOnlyDictionary<string, string> _parameters;

    /// <summary>A client.</summary>
    /// <param name="id">Its identifier; null where none is sent.</param>
    /// <param name="secret">Its secret; null for a public client.</param>
    /// <param name="authentication">How it authenticates with the secret.</param>
    /// <param name="settings">Scopes and parameters of the account.</param>
    /// <exception cref="InvalidOperationException">A secret has no identifier, or a parameter is one that the grant sets.</exception>
    public TokenClient(string? id, string? secret, ClientAuthentication authentication, TokenSourceSettings settings)
    {
        if (secret is not null && id is null)
        {
            throw new InvalidOperationException("A client secret requires a client identifier: set ClientId.");
        }

        foreach (var (name, _) in settings.Parameters)
        {
            if (Array.IndexOf(s_reserved, name) >= 0)
            {
                throw new InvalidOperationException($"The token parameter \"{name}\" is reserved: the grant sets it.");
            }
        }

        (Id, _secret, _authentication) = (id, secret, authentication);
        (_scope, _parameters) = (settings.Scope, settings.Parameters);
    }

    /// <summary>The client identifier; null where none is sent.</summary>
    public string? Id { get; }

    /// <summary>Scopes that a grant requests; null for none.</summary>
    public string? Scope(TokenGrant grant) =>
        grant is RefreshGrant && grant.Scope is null ? null : (_scope ?? grant.Scope) is { Length: > 0 } scope ? scope : null;

    /// <summary>Further parameters of a grant; those of the account go before those of the contract.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters(TokenGrant grant)
    {
        var parameters = new List<KeyValuePair<string, string>>(grant.Parameters);
        parameters.RemoveAll(parameter => _parameters.ContainsKey(parameter.Key));
        parameters.AddRange(_parameters);
        return parameters;
    }

    /// <summary>A request of a grant with all that does not depend on its kind.</summary>
    /// <param name="grantType">The grant's type; null for a request that is of none.</param>
    /// <param name="grant">What the contract says of the grant.</param>
    /// <param name="advice">What to do where it is refused.</param>
    public TokenRequest Request(string? grantType, TokenGrant grant, string advice) =>
        Exchange(grantType, advice).With("scope", Scope(grant)).With(Parameters(grant));

    /// <summary>
    /// A request for what was agreed on at another endpoint: scopes and parameters were given there, and servers refuse them here (RFC 6749 §4.1.3, RFC 8628 §3.4).
    /// </summary>
    /// <param name="grantType">The grant's type; null for a request that is of none.</param>
    /// <param name="advice">What to do where it is refused.</param>
    public TokenRequest Exchange(string? grantType, string advice)
    {
        var request = new TokenRequest(grantType, advice);
        if (_secret is null)
        {
            return request.With("client_id", Id);
        }

        if (_authentication == ClientAuthentication.Form)
        {
            return request.With("client_id", Id).WithSecret("client_secret", _secret);
        }

        Func<string?, string?> encode = _authentication == ClientAuthentication.PlainBasic ? static text => text : WebUtility.UrlEncode;
        return request.WithBasic(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{encode(Id)}:{encode(_secret)}")), _secret);
    }
}
