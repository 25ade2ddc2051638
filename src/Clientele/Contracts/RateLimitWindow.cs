using System;

namespace Clientele;

/// <summary>At most <see cref="Requests"/> in any <see cref="Window"/>.</summary>
public sealed record RateLimitWindow
{
    /// <summary>Number of requests.</summary>
    public required int Requests { get; init; }

    /// <summary>Length of the window.</summary>
    public required TimeSpan Window { get; init; }
}
