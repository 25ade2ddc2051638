using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Turns an error response into its exception.</summary>
internal static class ErrorReader
{
    public const int MaxRawBody = 64 * 1024;

    // Stack traces of servers come behind code and message, but some put them before: look further than what is kept.
    private const int MaxRead = 1024 * 1024;
    private const string Redacted = "***";

    private static readonly string[] RequestIdHeaders =
        ["request-id", "x-request-id", "x-ms-request-id", "x-correlation-id", "x-trace-id", "traceparent"];

    public static async Task<ApiException> ReadAsync(
        HttpResponseMessage response, ApiRequest request, ServiceContract contract, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var (raw, body) = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        var secret = response.RequestMessage?.Headers.Authorization?.Parameter;
        return ErrorKinds.Exception(new ApiError
        {
            Kind = ErrorKinds.Of(status, body.Code, contract),
            Status = status,
            Code = body.Code,
            Message = Hide(secret, body.Message ?? Location(response)),
            Target = body.Target,
            Details = body.Details,
            Problems = body.Problems,
            RawBody = Hide(secret, raw),
            RequestLine = RequestLine.Of(request),
            RequestId = RequestId(response.Headers),
            RetryAfter = RetryAfterHeader.Read(response.Headers, response.Headers.Date ?? TimeProvider.System.GetUtcNow()),
        });
    }

    private static async Task<(string? Raw, ErrorBody Body)> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        BodyReader.Result body;
        try
        {
            body = await BodyReader.ReadAsync(response.Content, MaxRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // The status is worth more than a body that does not come.
            return (null, new ErrorBody());
        }

        if (body.Buffer is null)
        {
            return (null, new ErrorBody());
        }

        var bytes = body.Buffer.AsSpan(0, body.Length);
        var isHtml = response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
        var result = (Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxRawBody)]), ErrorBody.Read(bytes, isHtml));
        ArrayPool<byte>.Shared.Return(body.Buffer);
        return result;
    }

    /// <summary>A redirect that was not followed is told with the origin it leads to.</summary>
    private static string? Location(HttpResponseMessage response) =>
        (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location
            ? $"a redirect that is not followed, to {RequestLine.Redact(location)}"
            : null;

    /// <summary>Services that echo what they were sent must not bring a token into logs.</summary>
    private static string? Hide(string? secret, string? text) =>
        string.IsNullOrEmpty(secret) ? text : text?.Replace(secret, Redacted, StringComparison.Ordinal);

    private static string? RequestId(HttpResponseHeaders headers)
    {
        foreach (var name in RequestIdHeaders)
        {
            if (headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0)
            {
                return ApiErrorText.Line(values.ToString());
            }
        }

        return null;
    }
}
