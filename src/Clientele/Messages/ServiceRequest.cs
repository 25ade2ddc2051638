using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Clientele;

/// <summary>A request that a transport made, with what its handlers must know besides HTTP.</summary>
internal sealed class ServiceRequest(HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    private List<string>? _secrets;
    private List<string>? _keyFields;
    private List<string>? _keyOptions;
    private Uri? _unsigned;
    private string? _cookies;
    private bool _isSigned;

    /// <summary>How it is authenticated; null for the account's token.</summary>
    public RequestAuthentication? Authentication { get; init; }

    /// <summary>How long an attempt may take; null for what the account says.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What schemes put on the request, so that nothing that echoes it shows it.</summary>
    public IReadOnlyList<string> Secrets => _secrets ?? [];

    /// <summary>Names of query options that hold a key.</summary>
    public IReadOnlyList<string> KeyOptions => _keyOptions ?? [];

    public void SetAuthorization(AuthenticationHeaderValue value) => (Headers.Authorization, _isSigned) = (value, true);

    public void SetSecretHeader(string name, string value)
    {
        AddSecret(value);
        (_keyFields ??= []).Add(name);
        Headers.Remove(name);
        Headers.TryAddWithoutValidation(name, value);
    }

    public void AddSecret(string value) => (_secrets ??= []).Add(value);

    public void AddSecretCookie(string name, string value)
    {
        AddSecret(value);
        _cookies ??= Headers.NonValidated.TryGetValues("Cookie", out var given) ? given.ToString() : "";
        var cookie = $"{name}={Uri.EscapeDataString(value)}";
        Headers.Remove("Cookie");
        Headers.TryAddWithoutValidation("Cookie", _cookies.Length == 0 ? cookie : $"{_cookies}; {cookie}");
    }

    public void AddSecretQuery(string name, string value)
    {
        AddSecret(value);
        (_keyOptions ??= []).Add(name);
        _unsigned ??= RequestUri;
        var separator = RequestUri!.Query.Length == 0 ? '?' : '&';
        RequestUri = new Uri($"{RequestUri.AbsoluteUri}{separator}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
    }

    /// <summary>Takes back what an earlier attempt put on, address and all.</summary>
    public void Unsign()
    {
        if (_isSigned)
        {
            Headers.Authorization = null;
        }

        DropKeys();
        RequestUri = _unsigned ?? RequestUri;
        (_secrets, _keyFields, _keyOptions) = (null, null, null);
    }

    /// <summary>Takes secret header fields off, before the request goes where they may not.</summary>
    public void DropSecretFields()
    {
        Headers.Authorization = null;
        DropKeys();
    }

    private void DropKeys()
    {
        foreach (var name in _keyFields ?? [])
        {
            Headers.Remove(name);
        }

        if (_cookies is { } cookies)
        {
            Headers.Remove("Cookie");
            if (cookies.Length > 0)
            {
                Headers.TryAddWithoutValidation("Cookie", cookies);
            }
        }
    }
}
