using System;

namespace Clientele;

/// <summary>A successful response is not what the description promises, or leads where the contract does not allow.</summary>
public sealed class ApiContractViolationException : ApiException
{
    /// <summary>A violation with a message.</summary>
    public ApiContractViolationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>A violation at a place in the response's JSON.</summary>
    /// <param name="message">What is wrong there.</param>
    /// <param name="jsonPath">Where: <c>$.value[3].name</c>; null where it is not known.</param>
    /// <param name="innerException">The reader's own error.</param>
    public ApiContractViolationException(string message, string? jsonPath, Exception? innerException = null)
        : base(message, innerException) => JsonPath = jsonPath;

    /// <summary>A violation of which the request is known.</summary>
    public ApiContractViolationException(string message, ApiError error, string? jsonPath = null, Exception? innerException = null)
        : base(message, error, innerException) => JsonPath = jsonPath;

    /// <summary>Where in the response's JSON: <c>$.value[3].name</c>; null where it is not about a place.</summary>
    public string? JsonPath { get; }
}
