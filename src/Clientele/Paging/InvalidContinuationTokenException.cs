using System;

namespace Clientele;

/// <summary>
/// A continuation token was changed, cut, or comes from another query. Tokens may come from outside, so this is its own type.
/// </summary>
public sealed class InvalidContinuationTokenException : ArgumentException
{
    /// <summary>A token is refused for a reason.</summary>
    public InvalidContinuationTokenException(string message)
        : base(message, "continuationToken")
    {
    }
}
