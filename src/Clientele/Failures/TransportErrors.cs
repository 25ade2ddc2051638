using System;
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

    public static Exception Translate(Exception exception, ApiRequest request, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested =>
            new OperationCanceledException("The request was cancelled.", exception, cancellationToken),
        BrokenCodingException => new ApiContractViolationException($"{RequestLine.Of(request)}: {exception.Message}", Error(request, exception.Message), innerException: exception),
        OperationCanceledException or TimeoutException => new ApiTimeoutException(Error(request, "no response arrived in time"), exception),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } e => new ApiConnectionException(Error(request, $"the connection failed ({e.HttpRequestError})"), exception),
        _ => new ApiConnectionException(Error(request, "the connection was lost"), exception),
    };

    public static ApiException TooLarge(ApiRequest request, HttpResponseMessage response, long limit) => TooLarge(request, (int)response.StatusCode, limit, "the response");

    public static ApiException TooLarge(ApiRequest request, int status, long limit, string what) => new ApiContractViolationException(
        $"{RequestLine.Of(request)}: {what} is longer than the limit of {limit} bytes. Request less data ($select, $top), or raise MaxResponseBytes.",
        new ApiError { RequestLine = RequestLine.Of(request), Status = status });

    private static ApiError Error(ApiRequest request, string message) =>
        new() { RequestLine = RequestLine.Of(request), Message = message };
}
