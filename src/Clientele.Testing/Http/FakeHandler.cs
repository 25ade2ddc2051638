using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Testing.Http;

/// <summary>Sends a client's requests to a fake in the same process.</summary>
internal sealed class FakeHandler(FakeService service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : [];
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var response = await service.AnswerAsync(
            request.Method.Method, request.RequestUri!, headers, request.Headers.Authorization?.ToString(), body, cancellationToken).ConfigureAwait(false);
        await PassAsync(response.Delay, cancellationToken).ConfigureAwait(false);
        return Message(response, request);
    }

    /// <summary>Advances the clock by the duration of the answer; timeouts on the way end the request.</summary>
    private async Task PassAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay > TimeSpan.Zero)
        {
            // On another thread, since code that waits for a timeout continues within the call that advances the clock.
            await Task.Run(() => service.Clock.Advance(delay), CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static HttpResponseMessage Message(FakeResponse response, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = response.CutAfter is { } cut ? new StreamContent(new CutStream(response.Body, cut)) : new ByteArrayContent(response.Body),
        };
        if (response.ContentType is { } type)
        {
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        foreach (var (name, value) in response.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>A body whose connection breaks.</summary>
    private sealed class CutStream(byte[] body, int cut) : MemoryStream(body, 0, cut, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => Broken(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Broken(base.Read(buffer));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        private static int Broken(int read) => read > 0 ? read : throw new IOException("The connection was closed in the middle of the response.");
    }
}
