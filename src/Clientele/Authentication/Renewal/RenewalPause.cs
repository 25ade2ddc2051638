using System;

namespace Clientele.Authentication;

/// <summary>After a failed renewal: how long callers get the same failure before the endpoint is asked again.</summary>
internal sealed class RenewalPause(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(10);

    private Exception? _failure;
    private int _failures;
    private long _since;
    private TimeSpan _length;

    /// <summary>The failure to give to callers now; null where the endpoint may be asked.</summary>
    public Exception? Failure => _failure is not null && time.GetElapsedTime(_since) < _length ? _failure : null;

    /// <summary>1, 2, 4 … 60 seconds, or as long as the endpoint asks.</summary>
    public void Begin(Exception failure)
    {
        _failures++;
        _failure = failure;
        _since = time.GetTimestamp();
        _length = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(_failures - 1, 10))));
        if (failure is ApiException { RetryAfter: { } asked } && asked > _length)
        {
            _length = asked < LongestAsked ? asked : LongestAsked;
        }
    }

    public void End()
    {
        _failure = null;
        _failures = 0;
    }
}
