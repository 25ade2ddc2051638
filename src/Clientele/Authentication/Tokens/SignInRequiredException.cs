using System;

namespace Clientele.Authentication;

/// <summary>No token can be had without a person: the refresh token was refused, or the static token has ended, and there is nothing else to sign in with.</summary>
public sealed class SignInRequiredException : ApiException
{
    /// <summary>A request that needs a person to sign in.</summary>
    public SignInRequiredException(string message, Exception? innerException = null)
        : base(message, new ApiError { Kind = ErrorKind.Unauthorized, Message = message }, innerException)
    {
    }
}
