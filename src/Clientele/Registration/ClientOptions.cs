using System;
using Clientele.Authentication;

namespace Clientele;

/// <summary>What a person decides about a client. Everything has a default but the credentials, and the base address where the contract has none.</summary>
public sealed class ClientOptions
{
    /// <summary>What to sign in with.</summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>Where tokens come from instead, when neither the contract nor <see cref="Credentials"/> fits.</summary>
    public ITokenSource? TokenSource { get; set; }

    /// <summary>Keeps refresh tokens; the default forgets them with the process.</summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>Service root instead of the contract's: another tenant, an installation of one's own.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Token endpoint instead of the contract's.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>How long one attempt of a request may take; waiting for tokens and rate limits does not count.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a request may wait for the service's rate limits before it fails; by default as long as it takes.</summary>
    public TimeSpan RateLimitTimeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>How often a request is repeated that is safe to repeat.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>How long after its first failure a request may be repeated.</summary>
    public TimeSpan RetryTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many bytes a response may have.</summary>
    public long MaxResponseBytes { get; set; } = ApiTransport.DefaultMaxResponseBytes;

    /// <summary>The clock; by default the container's, or the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }
}
