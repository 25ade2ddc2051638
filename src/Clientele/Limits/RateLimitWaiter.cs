using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Somebody in the queue of a limiter.</summary>
internal sealed class RateLimitWaiter
{
    private readonly TaskCompletionSource<RateLimitLease> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<RateLimitWaiter> _leave;
    private readonly CancellationToken _cancellationToken;

    public RateLimitWaiter(int permits, Action<RateLimitWaiter> leave, CancellationToken cancellationToken)
    {
        Permits = permits;
        _leave = leave;
        _cancellationToken = cancellationToken;
        Node = new LinkedListNode<RateLimitWaiter>(this);
    }

    public int Permits { get; }

    public LinkedListNode<RateLimitWaiter> Node { get; }

    public async Task<RateLimitLease> WaitAsync()
    {
        var registration = _cancellationToken.UnsafeRegister(
            static (state, token) => ((RateLimitWaiter)state!)._turn.TrySetCanceled(token), this);
        await using (registration.ConfigureAwait(false))
        {
            try
            {
                return await _turn.Task.ConfigureAwait(false);
            }
            finally
            {
                _leave(this);
            }
        }
    }

    /// <summary>Ends the wait; false where it was cancelled before.</summary>
    public bool Finish(RateLimitLease lease) => _turn.TrySetResult(lease);
}
