using System;
using System.Threading;

namespace EmbeddedService;

/// <summary>A clock that stands still until it is moved, so that tokens expire without waiting.</summary>
public sealed class ManualClock : TimeProvider
{
    private long _ticks;

    /// <summary>A clock that stands at a time.</summary>
    public ManualClock(DateTimeOffset start) => _ticks = start.UtcTicks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
