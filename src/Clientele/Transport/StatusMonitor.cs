using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>
/// Waits for the result of a request that the service processes after it answered 202 (OData Protocol 4.01 §11.6): polls the status monitor that <c>Location</c> names until it answers
/// otherwise. The result comes as a response of its own, within <c>application/http</c> or with its status in <c>AsyncResult</c>.
/// </summary>
/// <param name="options">Those of the call, which allow the service to answer later.</param>
/// <param name="transport">Sends one request and gives what comes, errors too.</param>
/// <param name="contract">Says what errors mean.</param>
/// <param name="time">The clock.</param>
/// <param name="maxResponseBytes">How many bytes a response may have.</param>
internal sealed class StatusMonitor(
    RequestOptions options, Func<ApiRequest, CancellationToken, Task<HttpResponseMessage>> transport, ServiceContract contract, TimeProvider time, long maxResponseBytes)
{
    private const string AsyncResult = "AsyncResult";
    private const string Location = "Location";

    /// <summary>A service that asks to be asked at once, again and again, is asked ten times a second.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>How long the service may take to hear that its work is not wanted any more.</summary>
    private static readonly TimeSpan s_cancelling = TimeSpan.FromSeconds(10);

    /// <summary>The response that the request would have had at once, its body unread.</summary>
    /// <param name="request">The request.</param>
    /// <param name="address">Where it went to.</param>
    /// <param name="response">What was answered to it.</param>
    /// <param name="cancellationToken">Cancels the call, and asks the service to give up its work.</param>
    /// <exception cref="ApiException">The status monitor answered with an error of its own, or is not the service's.</exception>
    public async Task<HttpResponseMessage> ResultAsync(ApiRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var origin = new Origin(address);
        ApiRequest? monitor = null;
        try
        {
            while (Next(request, origin, response) is { } next)
            {
                monitor = next;
                var wait = Wait(response);
                response.Dispose();
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
                response = await transport(monitor, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (monitor is not null && cancellationToken.IsCancellationRequested)
        {
            await CancelAsync(monitor).ConfigureAwait(false);
            throw;
        }

        return monitor is null ? response : await UnwrapAsync(request, monitor, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The question to ask next; null where the response is the result.</summary>
    private ApiRequest? Next(ApiRequest request, Origin origin, HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.Accepted || response.Headers.Contains(AsyncResult)
            || !response.Headers.NonValidated.TryGetValues(Location, out var location) || location.Count == 0)
        {
            return null;
        }

        // Relative to the address that was asked (RFC 9110 §10.2.2).
        var text = location.ToString();
        var address = response.RequestMessage?.RequestUri is { } asked && Uri.TryCreate(asked, text, out var absolute) ? absolute : null;
        return new ApiRequest(HttpMethod.Get, address?.AbsoluteUri ?? text)
        {
            Headers = MonitorFields.OfQuestion(HeaderFields.Of(request, options), address is not null && origin.Contains(address)),
            Authentication = request.Authentication,
        };
    }

    private TimeSpan Wait(HttpResponseMessage response)
    {
        var wait = RetryAfterHeader.Read(response.Headers, time.GetUtcNow()) ?? options.RespondAsync!.PollInterval;
        return wait < s_shortest ? s_shortest : wait > s_longest ? s_longest : wait;
    }

    private async Task CancelAsync(ApiRequest monitor)
    {
        var request = new ApiRequest(HttpMethod.Delete, monitor.Uri) { Headers = MonitorFields.OfCancellation(monitor.Headers), Authentication = monitor.Authentication };
        using var deadline = Deadline.After(s_cancelling, time, CancellationToken.None);
        try
        {
            (await transport(request, deadline.Token).ConfigureAwait(false)).Dispose();
        }
        catch (Exception e) when (e is ApiException || TransportErrors.IsTransport(e))
        {
            // The call ends as cancelled, even if the service does not support cancellation (§11.6).
        }
    }

    private async Task<HttpResponseMessage> UnwrapAsync(ApiRequest request, ApiRequest monitor, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.NonValidated.TryGetValues(AsyncResult, out var result))
        {
            if (int.TryParse(result.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599)
            {
                response.StatusCode = (HttpStatusCode)status;
                return response;
            }

            using (response)
            {
                throw Violation(monitor, response, "The status monitor says what is no status (AsyncResult).");
            }
        }

        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                throw await ErrorReader.ReadAsync(response, monitor, contract, time, cancellationToken, cancellationToken).ConfigureAwait(false);
            }
        }

        return string.Equals(response.Content.Headers.ContentType?.MediaType, EmbeddedResponse.MediaType, StringComparison.OrdinalIgnoreCase)
            ? await EmbeddedAsync(request, monitor, response, cancellationToken).ConfigureAwait(false)
            : response;
    }

    private async Task<HttpResponseMessage> EmbeddedAsync(ApiRequest request, ApiRequest monitor, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            using var reading = BodyTimeout.Begin(response, cancellationToken);
            var body = await BodyReader.ReadAsync(response.Content, maxResponseBytes, reading.Token).ConfigureAwait(false);
            try
            {
                if (body.Cut)
                {
                    throw TransportErrors.TooLarge(request, response, maxResponseBytes);
                }

                var message = EmbeddedResponse.Read(body.Buffer.AsSpan(0, body.Length).ToArray()).ToMessage();
                message.RequestMessage = response.RequestMessage;
                return message;
            }
            catch (FormatException)
            {
                throw Violation(monitor, response, "The status monitor gives what is no response.");
            }
            finally
            {
                if (body.Buffer is { } buffer)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }
        }
    }

    private static ApiContractViolationException Violation(ApiRequest monitor, HttpResponseMessage response, string message)
    {
        using var head = new ApiResponse(response, buffer: null, length: 0);
        return ResponseBody.Violation(monitor, head, message, path: null);
    }
}
