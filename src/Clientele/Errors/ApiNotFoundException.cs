using System;

namespace Clientele;

/// <summary>There is no such resource, or the service hides it from this user.</summary>
public sealed class ApiNotFoundException : ApiException
{
    /// <summary>A request for what is not there.</summary>
    public ApiNotFoundException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
