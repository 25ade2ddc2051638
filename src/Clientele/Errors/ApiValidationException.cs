using System;

namespace Clientele;

/// <summary>Members or parameters of the request are missing or wrong; <see cref="ApiException.Problems"/> says which, where the service does.</summary>
public sealed class ApiValidationException : ApiException
{
    /// <summary>A request that failed validation.</summary>
    public ApiValidationException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
