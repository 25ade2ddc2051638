using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Sends a request again: bodies in memory as they are, others made anew by their factory.</summary>
internal static class RequestReplay
{
    private const long MaxBuffered = 1024 * 1024;

    private static readonly HttpRequestOptionsKey<Func<HttpContent>> Factory = new("Clientele.ContentFactory");

    public static void SetContent(HttpRequestMessage message, Func<HttpContent> factory)
    {
        message.Options.Set(Factory, factory);
        message.Content = factory();
    }

    /// <summary>Keeps a body that could be sent only once, where it is small enough; a no-op for those of our own requests.</summary>
    public static Task KeepAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (message.Content is null || IsRepeatable(message) || message.Content.Headers.ContentLength is not (>= 0 and <= MaxBuffered))
        {
            return Task.CompletedTask;
        }

#if NET9_0_OR_GREATER
        return message.Content.LoadIntoBufferAsync(MaxBuffered, cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return message.Content.LoadIntoBufferAsync(MaxBuffered);
#endif
    }

    /// <summary>Whether the body can be sent once more.</summary>
    public static bool CanRenew(HttpRequestMessage message) =>
        message.Content is null || IsRepeatable(message) || message.Content.Headers.ContentLength is >= 0 and <= MaxBuffered;

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

    private static bool IsRepeatable(HttpRequestMessage message) =>
        message.Options.TryGetValue(Factory, out _) || message.Content is ByteArrayContent or ReadOnlyMemoryContent or JsonContent;
}
