using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Clientele.Authentication;

/// <summary>One request to a token endpoint: a grant's form, and what to tell a person when it is refused.</summary>
internal sealed class TokenRequest
{
    private readonly List<KeyValuePair<string, string>> _form = [];
    private readonly List<string> _secrets = [];
    private AuthenticationHeaderValue? _authorization;

    private TokenRequest(string grantType, string advice)
    {
        GrantType = grantType;
        Advice = advice;
        _form.Add(new("grant_type", grantType));
    }

    public string GrantType { get; }

    public string Advice { get; }

    /// <summary>RFC 6749 §4.3.2.</summary>
    public static TokenRequest ForPassword(PasswordGrant grant, PasswordCredentials credentials) =>
        new TokenRequest("password", "Check user name and password; accounts with single sign-on need a refresh token or a static token.")
            .With("client_id", grant.ClientId)
            .With("scope", grant.Scope)
            .With(grant.Parameters)
            .With("username", credentials.UserName)
            .WithSecret("password", credentials.Password);

    /// <summary>RFC 6749 §6.</summary>
    public static TokenRequest ForRefresh(RefreshGrant grant, string refreshToken) =>
        new TokenRequest("refresh_token", "Sign in again: the refresh token has ended, was revoked or was used elsewhere.")
            .With("client_id", grant.ClientId)
            .With("scope", grant.Scope)
            .WithSecret("refresh_token", refreshToken);

    /// <summary>RFC 6749 §4.4.2, the client authenticating by §2.3.1 in a header or in the form.</summary>
    public static TokenRequest ForClient(ClientCredentialsGrant grant, ClientCredentials credentials)
    {
        var request = new TokenRequest("client_credentials", "Check the client identifier and secret.").With("scope", grant.Scope);
        if (!grant.BasicAuthentication)
        {
            return request.With("client_id", credentials.ClientId).WithSecret("client_secret", credentials.ClientSecret);
        }

        Func<string?, string?> encode = grant.PlainBasic ? static text => text : WebUtility.UrlEncode;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{encode(credentials.ClientId)}:{encode(credentials.ClientSecret)}"));
        request._authorization = new AuthenticationHeaderValue("Basic", basic);
        request._secrets.AddRange([basic, credentials.ClientSecret]);
        return request;
    }

    public HttpRequestMessage ToMessage(Uri endpoint)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(_form) };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.Authorization = _authorization;
        return message;
    }

    /// <summary>A service's words without the secrets it may have echoed.</summary>
    public string? Hide(string? text) =>
        new SecretRedactor(_secrets).Hide(text);

    private TokenRequest With(string name, string? value)
    {
        if (value is not null)
        {
            _form.Add(new(name, value));
        }

        return this;
    }

    private TokenRequest With(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        _form.AddRange(parameters);
        return this;
    }

    private TokenRequest WithSecret(string name, string value)
    {
        _secrets.Add(value);
        return With(name, value);
    }
}
