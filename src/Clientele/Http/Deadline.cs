using System;
using System.Threading;

namespace Clientele;

/// <summary>The caller's token, and the end of a time span where there is one.</summary>
internal readonly struct Deadline(CancellationTokenSource? source, CancellationToken token) : IDisposable
{
    public CancellationToken Token => token;

    public static Deadline After(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return new Deadline(source: null, cancellationToken);
        }

        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(timeout);
        return new Deadline(source, source.Token);
    }

    public void Dispose() => source?.Dispose();
}
