using System;
using System.Net;
using System.Net.Http;

namespace Clientele.Authentication;

/// <summary>Why a token endpoint gave no token, and what to do, in one sentence each.</summary>
internal static class TokenErrors
{
    public static TokenRequestException NoResponse(Uri endpoint, Exception cause, TimeSpan? timeout)
    {
        var reason = timeout is { } span ? $"nothing came within {span.TotalSeconds:0.#} s"
            : cause is HttpRequestException http ? $"the connection failed ({http.HttpRequestError})"
            : "the connection was lost";
        return Error(endpoint, new ApiError(), reason, "Check that the address is right and can be reached from here.", cause);
    }

    public static TokenRequestException NoToken(Uri endpoint, TokenRequest request, HttpResponseMessage response, string problem) => Error(
        endpoint,
        new ApiError { Status = (int)response.StatusCode },
        problem,
        request.Method == HttpMethod.Get ? request.Advice : "Check that the address is a token endpoint and that the contract names the members of its response.");

    public static TokenRequestException Refusal(
        Uri endpoint, TokenRequest request, HttpResponseMessage response, ReadOnlySpan<byte> bytes, DateTimeOffset now)
    {
        var body = ErrorBody.Read(bytes, IsHtml(response));
        var status = response.StatusCode;
        var error = new ApiError
        {
            Status = (int)status,
            Code = request.Hide(body.Code),
            Message = request.Hide(body.Message),
            Kind = Kind(status),
            RetryAfter = RetryAfterHeader.Read(response.Headers, now),
        };
        var answer = ApiErrorText.Describe(error);
        return Error(endpoint, error, $"it answered {answer}", Advice(request, status, error), refused: IsRefusal(status, body.Code));
    }

    /// <summary>Whether a body says a code, as failures do and token responses do not.</summary>
    public static bool HasCode(ReadOnlySpan<byte> body) => ErrorBody.Read(body, isHtml: false).Code is not null;

    public static TokenRequestException Store(Uri endpoint, string action, Exception cause) => Error(
        endpoint, new ApiError(), $"the token store could not {action} the refresh token", "Check the store; nothing was lost, the next call tries again.", cause);

    public static bool IsHtml(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    private static TokenRequestException Error(
        Uri endpoint, ApiError error, string reason, string advice, Exception? cause = null, bool refused = false)
    {
        var line = RequestLine.Of(HttpMethod.Post, endpoint);
        var full = new ApiError
        {
            Status = error.Status,
            Code = error.Code,
            Message = error.Message,
            Kind = error.Kind,
            RetryAfter = error.RetryAfter,
            RequestLine = line,
        };
        return new TokenRequestException(endpoint, $"No token from {line[5..]}: {reason.TrimEnd('.')}. {advice}", full, cause) { IsRefused = refused };
    }

    private static ErrorKind Kind(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => ErrorKind.Throttled,
        HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ErrorKind.Unauthorized,
        _ => ErrorKind.Unknown,
    };

    /// <summary>Whether the grant itself was refused (RFC 6749 §5.2), not the client, the scope or the moment.</summary>
    private static bool IsRefusal(HttpStatusCode status, string? code) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            code is not ("invalid_client" or "unauthorized_client" or "invalid_scope" or "unsupported_grant_type" or "invalid_request"),
        _ => false,
    };

    private static string Advice(TokenRequest request, HttpStatusCode status, ApiError error) => (status, error.Code) switch
    {
        (_, "invalid_client") => "Check the client identifier and secret.",
        (_, "unauthorized_client" or "unsupported_grant_type") when request.GrantType is { } grant => $"The server does not offer this client the grant \"{grant}\": check the contract.",
        (_, "invalid_scope") => "Check the scope in the contract; ClientOptions.Scope sets another one.",
        (HttpStatusCode.TooManyRequests, _) or ( >= HttpStatusCode.InternalServerError, _) => error.RetryAfter is { } wait
            ? $"It asks to try again in {wait.TotalSeconds:0} s."
            : "It is overloaded or down: try again later.",
        (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => request.Advice,
        _ => request.Method == HttpMethod.Get ? request.Advice : "Check the address of the token endpoint.",
    };
}
