using System;

namespace Clientele;

/// <summary>Too many requests (RFC 6585 §4); <see cref="ApiException.RetryAfter"/> says how long to wait, where the service does.</summary>
public sealed class ApiThrottledException : ApiException
{
    /// <summary>One request too many.</summary>
    public ApiThrottledException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
