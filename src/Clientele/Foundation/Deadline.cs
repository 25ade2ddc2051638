using System;
using System.Threading;

namespace Clientele;

/// <summary>The caller's token, and the end of a time span where there is one.</summary>
internal readonly struct Deadline : IDisposable
{
    private readonly CancellationTokenSource? _clock;
    private readonly CancellationTokenSource? _either;

    private Deadline(CancellationTokenSource? clock, CancellationTokenSource? either, CancellationToken token)
    {
        _clock = clock;
        _either = either;
        Token = token;
    }

    public CancellationToken Token { get; }

    public static Deadline After(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return new Deadline(clock: null, either: null, cancellationToken);
        }

        var clock = new CancellationTokenSource(timeout, time);
        if (!cancellationToken.CanBeCanceled)
        {
            return new Deadline(clock, either: null, clock.Token);
        }

        var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        return new Deadline(clock, either, either.Token);
    }

    public void Dispose()
    {
        _either?.Dispose();
        _clock?.Dispose();
    }
}
