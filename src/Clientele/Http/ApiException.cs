using System;

namespace Clientele;

/// <summary>A service answered with an error, or with something that its contract does not allow.</summary>
public class ApiException : Exception
{
    /// <summary>An error with a message.</summary>
    public ApiException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public ApiException()
    {
    }
}
