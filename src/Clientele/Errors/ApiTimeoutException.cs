using System;

namespace Clientele;

/// <summary>No response came in time. A request that is not idempotent may have taken effect.</summary>
public sealed class ApiTimeoutException : ApiException
{
    /// <summary>A request whose response did not arrive in time.</summary>
    public ApiTimeoutException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
