using System;

namespace Clientele;

/// <summary>The service took neither the token nor its renewal (RFC 9110 §15.5.2).</summary>
public sealed class ApiUnauthorizedException : ApiException
{
    /// <summary>A request that was not authenticated.</summary>
    public ApiUnauthorizedException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
