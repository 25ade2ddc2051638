using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Clientele.Authentication;

/// <summary>One request to a token endpoint: a grant's form, and what to tell a person when it is refused.</summary>
internal sealed class TokenRequest
{
    private readonly List<KeyValuePair<string, string>> _form = [];
    private readonly List<string> _secrets = [];
    private AuthenticationHeaderValue? _authorization;

    /// <summary>A request without parameters but its grant's type.</summary>
    /// <param name="grantType">The grant's type; null for a request that is of none.</param>
    /// <param name="advice">What to do where it is refused.</param>
    public TokenRequest(string? grantType, string advice)
    {
        GrantType = grantType;
        Advice = advice;
        With("grant_type", grantType);
    }

    /// <summary>The grant's type; null for a request that is of none.</summary>
    public string? GrantType { get; }

    /// <summary>The verb; what is asked for with GET has no form.</summary>
    public HttpMethod Method { get; private init; } = HttpMethod.Post;

    public string Advice { get; }

    /// <summary>A request for a provider's metadata.</summary>
    public static TokenRequest Metadata() =>
        new(grantType: null, "Check the address of the provider's metadata; ClientOptions.TokenEndpoint goes before it.") { Method = HttpMethod.Get };

    public HttpRequestMessage ToMessage(Uri endpoint)
    {
        var message = new HttpRequestMessage(Method, endpoint) { Content = Method == HttpMethod.Get ? null : new FormUrlEncodedContent(_form) };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.Authorization = _authorization;
        return message;
    }

    /// <summary>A service's words without the secrets it may have echoed.</summary>
    public string? Hide(string? text) =>
        new SecretRedactor(_secrets).Hide(text);

    /// <summary>Adds a parameter; null leaves it out.</summary>
    public TokenRequest With(string name, string? value)
    {
        if (value is not null)
        {
            _form.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds parameters.</summary>
    public TokenRequest With(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        _form.AddRange(parameters);
        return this;
    }

    /// <summary>Adds a parameter that never shows in text.</summary>
    public TokenRequest WithSecret(string name, string value)
    {
        _secrets.Add(value);
        return With(name, value);
    }

    /// <summary>Authenticates the client with HTTP Basic.</summary>
    /// <param name="parameter">Identifier and secret, in Base64.</param>
    /// <param name="secret">The secret, which never shows in text.</param>
    public TokenRequest WithBasic(string parameter, string secret)
    {
        _authorization = new AuthenticationHeaderValue("Basic", parameter);
        _secrets.AddRange([parameter, secret]);
        return this;
    }
}
