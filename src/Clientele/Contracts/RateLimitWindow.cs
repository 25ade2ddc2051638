using System;

namespace Clientele;

/// <summary>At most <see cref="Requests"/> in any <see cref="Window"/>.</summary>
/// <param name="Requests">Number of requests.</param>
/// <param name="Window">Length of the window.</param>
public sealed record RateLimitWindow(int Requests, TimeSpan Window);
