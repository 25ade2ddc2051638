using System;

namespace Clientele;

/// <summary>The entity was changed by someone else since it was read: read it again and repeat the change (RFC 9110 §15.5.13, or the contract's code).</summary>
public sealed class ApiConcurrencyException : ApiException
{
    /// <summary>A change of something that has changed.</summary>
    public ApiConcurrencyException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
