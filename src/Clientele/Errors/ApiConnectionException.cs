using System;

namespace Clientele;

/// <summary>No response came, or it was cut off. A request that is not idempotent may have taken effect.</summary>
public sealed class ApiConnectionException : ApiException
{
    /// <summary>A request whose response did not arrive.</summary>
    public ApiConnectionException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
