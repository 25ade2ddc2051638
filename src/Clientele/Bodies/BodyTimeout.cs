using System;
using System.Net.Http;
using System.Threading;

namespace Clientele;

/// <summary>How long the body of a response may take; <see cref="TimeoutHandler"/> passes it to the reader of the body.</summary>
internal sealed class BodyTimeout(TimeSpan span, TimeProvider time)
{
    private static readonly HttpRequestOptionsKey<BodyTimeout> Key = new("Clientele.BodyTimeout");

    public TimeSpan Span => span;

    public static void Set(HttpRequestMessage request, BodyTimeout timeout) => request.Options.Set(Key, timeout);

    /// <summary>Bounds a response that no handler has bounded: one of a user's own client, whose <see cref="HttpClient.Timeout"/> ends with the header fields.</summary>
    public static void SetDefault(HttpRequestMessage request, TimeSpan span, TimeProvider time)
    {
        if (span != Timeout.InfiniteTimeSpan && !request.Options.TryGetValue(Key, out _))
        {
            Set(request, new BodyTimeout(span, time));
        }
    }

    /// <summary>The bound of a response; null if none was set.</summary>
    public static BodyTimeout? Of(HttpResponseMessage response) =>
        response.RequestMessage?.Options.TryGetValue(Key, out var timeout) == true ? timeout : null;

    /// <summary>The time to read the body of a response, from now on.</summary>
    public static Deadline Begin(HttpResponseMessage response, CancellationToken cancellationToken) =>
        Of(response)?.Begin(cancellationToken) ?? Deadline.After(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    public Deadline Begin(CancellationToken cancellationToken) => Deadline.After(span, time, cancellationToken);
}
