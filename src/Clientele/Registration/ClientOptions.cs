using System;
using System.Collections.Generic;
using System.Net.Http;
using Clientele.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Clientele;

/// <summary>What a person decides about the client of one account. Everything has a default but the credentials, and the base address where the contract has none.</summary>
public sealed class ClientOptions
{
    /// <summary>What to sign in with.</summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>
    /// Credentials for operations that the description secures otherwise than with the account's token, by the name of their security scheme:
    /// <see cref="PasswordCredentials"/> or <see cref="ClientCredentials"/> for HTTP Basic, <see cref="ApiKeyCredentials"/>, and
    /// <see cref="StaticTokenCredentials"/> or <see cref="TokenSourceCredentials"/> for other bearer tokens. A scheme without any uses
    /// <see cref="Credentials"/> where they fit, at the origin of the token endpoint only, where there is one.
    /// </summary>
    public IDictionary<string, ApiCredentials> Schemes { get; } = new Dictionary<string, ApiCredentials>(StringComparer.Ordinal);

    /// <summary>Where tokens come from instead, when neither the contract nor <see cref="Credentials"/> fits.</summary>
    public ITokenSource? TokenSource { get; set; }

    /// <summary>Keeps refresh tokens; the default forgets them with the process.</summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>Service root instead of the contract's: another tenant, an installation of one's own.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Token endpoint instead of the contract's.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>Space-separated scopes to request instead of the contract's; empty for none.</summary>
    public string? Scope { get; set; }

    /// <summary>Further parameters of token requests, such as <c>audience</c> and <c>resource</c> (RFC 8707); they go before the contract's.</summary>
    public IDictionary<string, string> TokenParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long one attempt of a request may take; waiting for tokens and rate limits does not count.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a request may wait for the service's rate limits before it fails; by default as long as it takes.</summary>
    public TimeSpan RateLimitTimeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>How often a request is repeated that is safe to repeat.</summary>
    public int Retries { get; set; } = RetryHandler.UsualRetries;

    /// <summary>How long after its first failure a request may be repeated.</summary>
    public TimeSpan RetryTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many bytes a response may have.</summary>
    public long MaxResponseBytes { get; set; } = ApiTransport.DefaultMaxResponseBytes;

    /// <summary>The clock; by default the container's, or the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Makes the logger that hears of requests and renewals; by default the container's, or none.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Hear of what in responses is not as the description says, besides those of the container.</summary>
    public IList<IDriftObserver> DriftObservers { get; } = [];

    /// <summary>
    /// Sends the account's requests, those to the token endpoint too, instead of the default: for a proxy, a client certificate, a test. It must not follow
    /// redirects or keep cookies, and remains yours to dispose of.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// Sets what a configuration section says. Addresses: <c>BaseAddress</c>, <c>TokenEndpoint</c>. Credentials, one kind of: <c>UserName</c> and
    /// <c>Password</c>; <c>RefreshToken</c>; <c>ClientId</c> and <c>ClientSecret</c>, which a confidential client gives beside a user's too; <c>AccessToken</c> and, where it is known,
    /// <c>AccessTokenExpires</c> (ISO 8601); <c>Key</c>. A section <c>Schemes</c> has a section of such credentials for each security scheme. <c>Scope</c>, and a section
    /// <c>TokenParameters</c>, go into token requests. <c>TokenDirectory</c> keeps refresh tokens in files. Limits: <c>Timeout</c>, <c>RateLimitTimeout</c>,
    /// <c>RetryTime</c> (<c>hh:mm:ss</c>), <c>Retries</c>, <c>MaxResponseBytes</c>.
    /// </summary>
    /// <exception cref="FormatException">A value is wrong, or half of a pair is missing; the message names the key and never the value.</exception>
    public void Bind(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        ClientConfiguration.Bind(this, section);
    }
}
