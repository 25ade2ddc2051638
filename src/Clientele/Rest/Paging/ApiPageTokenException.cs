using System;

namespace Clientele.Rest;

/// <summary>
/// The service does not take a page token any more: tokens end, and some soon (AIP-158 suggests days, others keep them for minutes).
/// Read the list again from its beginning.
/// </summary>
public sealed class ApiPageTokenException : ApiException
{
    /// <summary>A page whose token was refused.</summary>
    public ApiPageTokenException(ApiError error, Exception? innerException = null)
        : base($"{ApiErrorText.Describe(error)} (the page token has ended, or was never one)", error, innerException)
    {
    }
}
