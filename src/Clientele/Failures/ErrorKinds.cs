using System;
using System.Net;

namespace Clientele;

/// <summary>What a failure means: by the contract's rules first, then by its status (RFC 9110 §15.5, RFC 6585).</summary>
internal static class ErrorKinds
{
    public static ErrorKind Of(int status, string? code, ServiceContract contract)
    {
        foreach (var rule in contract.Errors)
        {
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
