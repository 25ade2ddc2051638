using System;
using System.Collections.ObjectModel;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace Clientele;

/// <summary>What goes wrong between client and service, as typed errors.</summary>
internal static class TransportErrors
{
    /// <summary>Whether an exception is about the connection to the service, not about its response.</summary>
    public static bool IsTransport(Exception exception) =>
        exception is OperationCanceledException or TimeoutException or HttpRequestException or IOException;

    /// <summary>What an exception of the connection means to the caller.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="request">The request.</param>
    /// <param name="head">The response without its body; null where none began.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public static Exception Translate(Exception exception, ApiRequest request, ApiResponse? head, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested =>
            new OperationCanceledException("The request was cancelled.", exception, cancellationToken),
        BrokenCodingException => new ApiContractViolationException($"{RequestLine.Of(request)}: {exception.Message}", Error(request, head, exception.Message), innerException: exception),
        OperationCanceledException or TimeoutException => new ApiTimeoutException(Error(request, head, Late(exception, head)), exception),
        _ when head is not null => new ApiConnectionException(Error(request, head, "the connection was lost before the end of the response"), exception),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } e => new ApiConnectionException(Error(request, head, $"the connection failed ({e.HttpRequestError})"), exception),
        _ => new ApiConnectionException(Error(request, head, "the connection was lost"), exception),
    };

    public static ApiException TooLarge(ApiRequest request, HttpResponseMessage response, long limit) => TooLarge(request, (int)response.StatusCode, limit, "the response");

    public static ApiException TooLarge(ApiRequest request, int status, long limit, string what) => new ApiContractViolationException(
        $"{RequestLine.Of(request)}: {what} is longer than the limit of {limit} bytes. Request less data ($select, $top), or raise MaxResponseBytes.",
        new ApiError { RequestLine = RequestLine.Of(request), Status = status });

    private static string Late(Exception exception, ApiResponse? head) => (exception, head) switch
    {
        (LateResponseException { Limit: var limit }, null) => $"no response began within {ApiErrorText.Span(limit)}",
        (LateResponseException { Limit: var limit }, _) => $"nothing more of the response arrived within {ApiErrorText.Span(limit)}",
        (_, null) => "no response arrived in time",
        _ => "the response began and did not end in time",
    };

    private static ApiError Error(ApiRequest request, ApiResponse? head, string message) => new()
    {
        RequestLine = RequestLine.Of(request),
        BegunStatus = head?.Status,
        RequestId = head is null ? null : ErrorReader.RequestId(head.Headers),
        Headers = head?.Fields ?? ReadOnlyDictionary<string, string>.Empty,
        Message = message,
    };
}
