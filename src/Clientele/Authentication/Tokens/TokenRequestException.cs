using System;

namespace Clientele.Authentication;

/// <summary>A token endpoint gave no token. The message says which endpoint, why, and what to do.</summary>
public sealed class TokenRequestException : ApiException
{
    /// <summary>A token request that failed.</summary>
    /// <param name="endpoint">The token endpoint.</param>
    /// <param name="message">Why, and what to do.</param>
    /// <param name="error">All that is known.</param>
    /// <param name="innerException">The cause.</param>
    public TokenRequestException(Uri endpoint, string message, ApiError error, Exception? innerException = null)
        : base(message, error, innerException) => Endpoint = endpoint;

    /// <summary>The token endpoint.</summary>
    public Uri Endpoint { get; }

    /// <summary>The endpoint looked at the grant and refused it, so that repeating it is useless (RFC 6749 §5.2).</summary>
    public bool IsRefused { get; internal init; }
}
