using System;
using System.Net;

namespace Clientele;

/// <summary>What a failure means: by the contract's rules first, then by its status (RFC 9110 §15.5, RFC 6585).</summary>
internal static class ErrorKinds
{
    /// <summary>What a failure means.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">The application's code, where the body has one.</param>
    /// <param name="body">The body. A 5xx that the application did not write is a fault of the server, whatever rule a contract has for the status alone.</param>
    /// <param name="contract">Its rules; the first match counts.</param>
    public static ErrorKind Of(int status, string? code, ErrorBody body, ServiceContract contract)
    {
        foreach (var rule in contract.Errors)
        {
            if (rule.Kind == ErrorKind.BusinessRule && status >= 500 && code is null && !body.IsOfApplication)
            {
                continue;
            }

            if ((rule.Status is null || rule.Status == status) && (rule.Code is null || string.Equals(rule.Code, code, StringComparison.Ordinal)))
            {
                return rule.Kind;
            }
        }

        return (HttpStatusCode)status switch
        {
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => ErrorKind.Validation,
            HttpStatusCode.Unauthorized => ErrorKind.Unauthorized,
            HttpStatusCode.Forbidden => ErrorKind.Forbidden,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => ErrorKind.NotFound,
            HttpStatusCode.Conflict => ErrorKind.Conflict,
            HttpStatusCode.PreconditionFailed or HttpStatusCode.PreconditionRequired => ErrorKind.Concurrency,
            HttpStatusCode.TooManyRequests => ErrorKind.Throttled,
            _ => ErrorKind.Unknown,
        };
    }

    public static ApiException Exception(ApiError error) => error.Kind switch
    {
        ErrorKind.BusinessRule => new ApiBusinessRuleException(error),
        ErrorKind.Validation => new ApiValidationException(error),
        ErrorKind.Concurrency => new ApiConcurrencyException(error),
        ErrorKind.Conflict => new ApiConflictException(error),
        ErrorKind.NotFound => new ApiNotFoundException(error),
        ErrorKind.Unauthorized => new ApiUnauthorizedException(error),
        ErrorKind.Forbidden => new ApiForbiddenException(error),
        ErrorKind.Throttled => new ApiThrottledException(error),
        _ => new ApiException(error),
    };
}
