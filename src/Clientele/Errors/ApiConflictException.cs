using System;

namespace Clientele;

/// <summary>The request conflicts with the state of the resource (RFC 9110 §15.5.10).</summary>
public sealed class ApiConflictException : ApiException
{
    /// <summary>A request in conflict.</summary>
    public ApiConflictException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
