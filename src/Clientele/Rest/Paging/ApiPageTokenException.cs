using System;

namespace Clientele.Rest;

/// <summary>
/// The service rejected a page token. Tokens expire, some after days, as AIP-158 suggests, others after minutes. Read the list again from the beginning.
/// </summary>
public sealed class ApiPageTokenException : ApiException
{
    /// <summary>Creates the exception for a rejected page token.</summary>
    public ApiPageTokenException(ApiError error, Exception? innerException = null)
        : base($"{ApiErrorText.Describe(error)} (the page token has expired or is not valid)", error, innerException)
    {
    }
}
