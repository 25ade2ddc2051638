using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Turns an error response into its exception.</summary>
internal static class ErrorReader
{
    // Stack traces of servers come behind code and message, but some put them before: look further than what is kept.
    private const int MaxRead = 1024 * 1024;

    private static readonly string[] RequestIdHeaders =
        ["request-id", "x-request-id", "x-ms-request-id", "x-correlation-id", "x-trace-id", "traceparent"];

    /// <summary>The exception of a response.</summary>
    /// <param name="response">The response, its body unread.</param>
    /// <param name="request">The request.</param>
    /// <param name="contract">Says what a failure means.</param>
    /// <param name="time">The client's clock.</param>
    /// <param name="deadline">Ends the reading of the body, as its own timeout does: what had come by then is used.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public static async Task<ApiException> ReadAsync(
        HttpResponseMessage response, ApiRequest request, ServiceContract contract, TimeProvider time, CancellationToken deadline, CancellationToken cancellationToken)
    {
        using var reading = BodyTimeout.Begin(response, deadline);
        var status = (int)response.StatusCode;
        var (raw, body, described) = await ReadBodyAsync(response, contract, reading.Token, cancellationToken).ConfigureAwait(false);
        var code = described.Code ?? body.Code;
        var error = RequestSecrets.Redactor(response.RequestMessage).Hide(new ApiError
        {
            Kind = ErrorKinds.Of(status, code, body, contract),
            Status = status,
            Code = code,
            Message = ApiErrorText.Line(described.Message) ?? body.Message ?? Location(response),
            Target = body.Target,
            Details = body.Details,
            Problems = described.Problems.Count > 0 ? described.Problems : body.Problems,
            RawBody = raw,
            RequestLine = RequestLine.Of(request),
            RequestId = RequestId(response.Headers),
            Headers = ResponseFields.Of(response),
            RetryAfter = RetryAfterHeader.Read(response.Headers, time.GetUtcNow()),
        });
        error.Body = request.ErrorBodies?.Read(status, error.RawBody);
        return ErrorKinds.Exception(error);
    }

    private static async Task<(string? Raw, ErrorBody Body, Described Described)> ReadBodyAsync(
        HttpResponseMessage response, ServiceContract contract, CancellationToken reading, CancellationToken cancellationToken)
    {
        // The status is worth more than a body that does not come, or not to its end.
        var body = await BodyReader.ReadAvailableAsync(response.Content, MaxRead, reading).ConfigureAwait(false);
        if (body.Failure is { } failure && (cancellationToken.IsCancellationRequested || !TransportErrors.IsTransport(failure.SourceException)))
        {
            failure.Throw();
        }

        if (body.Buffer is null)
        {
            return (null, new ErrorBody(), Described.Nothing);
        }

        var bytes = body.Buffer.AsSpan(0, body.Length);
        var isHtml = response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
        var (code, message, problems) = EnvelopeError.Describe(bytes, contract);
        var raw = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, ApiError.MaxRawBody)]);
        var result = (raw, ErrorBody.Read(bytes, isHtml), new Described(code, message, problems));
        ArrayPool<byte>.Shared.Return(body.Buffer);
        return result;
    }

    /// <summary>A redirect that was not followed is reported with the origin that it leads to.</summary>
    private static string? Location(HttpResponseMessage response) =>
        (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location
            ? $"a redirect that is not followed, to {(location.IsAbsoluteUri ? location.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "another path")}"
            : null;

    /// <summary>What the service calls a request in its own logs; null where it does not say.</summary>
    public static string? RequestId(HttpResponseHeaders headers)
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

    /// <summary>What the contract's words say of the body.</summary>
    private sealed record Described(string? Code, string? Message, IReadOnlyList<ApiErrorDetail> Problems)
    {
        public static Described Nothing { get; } = new(null, null, []);
    }
}
