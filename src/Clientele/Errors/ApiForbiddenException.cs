using System;

namespace Clientele;

/// <summary>The user may not do this (RFC 9110 §15.5.4).</summary>
public sealed class ApiForbiddenException : ApiException
{
    /// <summary>A request that is not allowed.</summary>
    public ApiForbiddenException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
