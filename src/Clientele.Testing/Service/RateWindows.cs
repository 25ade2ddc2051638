using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Testing.Service;

/// <summary>Counts requests in several windows at once.</summary>
internal sealed class RateWindows(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _taken = new();

    public IReadOnlyList<RateLimitWindow> Rules { get; set; } = [];

    /// <summary>Counts a request; if a window is full, returns the time until it has room again.</summary>
    public TimeSpan? Take()
    {
        if (Rules.Count == 0)
        {
            return null;
        }

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var rule in Rules)
            {
                var within = _taken.Where(at => at > now - rule.Window).ToList();
                if (within.Count >= rule.Requests)
                {
                    return within[^rule.Requests] + rule.Window - now;
                }
            }

            _taken.Enqueue(now);
            return null;
        }
    }
}
