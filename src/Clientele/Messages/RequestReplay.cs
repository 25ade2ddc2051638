using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Sends a request again: bodies in memory as they are, others created again by their factory.</summary>
internal static class RequestReplay
{
    private const long MaxBuffered = 1024 * 1024;

    private static readonly HttpRequestOptionsKey<Func<HttpContent>> Factory = new("Clientele.ContentFactory");
    private static readonly HttpRequestOptionsKey<bool> Kept = new("Clientele.ContentKept");

    public static void SetContent(HttpRequestMessage message, Func<HttpContent> factory)
    {
        message.Options.Set(Factory, factory);
        message.Content = factory();
    }

    /// <summary>Keeps a body that could be sent only once, where it is known to be small enough; a no-op for those of our own requests.</summary>
    public static async ValueTask KeepAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (message.Content is not { } content || CanRenew(message) || content.Headers.ContentLength is not (>= 0 and <= MaxBuffered))
        {
            return;
        }

#if NET9_0_OR_GREATER
        await content.LoadIntoBufferAsync(MaxBuffered, cancellationToken).ConfigureAwait(false);
#else
        cancellationToken.ThrowIfCancellationRequested();
        await content.LoadIntoBufferAsync(MaxBuffered).ConfigureAwait(false);
#endif
        message.Options.Set(Kept, value: true);
    }

    /// <summary>Whether the body can be sent once more.</summary>
    public static bool CanRenew(HttpRequestMessage message) =>
        message.Content is null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent
        || message.Options.TryGetValue(Factory, out _)
        || message.Options.TryGetValue(Kept, out _);

    /// <summary>Makes the request ready for another attempt; false where its body is gone.</summary>
    public static bool TryRenew(HttpRequestMessage message)
    {
        if (message.Options.TryGetValue(Factory, out var factory))
        {
            message.Content?.Dispose();
            message.Content = factory();
            return true;
        }

        return CanRenew(message);
    }
}
