using System;
using System.Globalization;

namespace Clientele;

/// <summary>
/// Allows the service to answer a call later (<c>Prefer: respond-async</c>, OData Protocol 4.01 §8.2.8.8 and §11.6, RFC 7240 §4.1): it says 202 and where to ask for the result,
/// and the client asks there until the result has come. The call itself looks like any other: it ends with the result, or with the error that the result is.
/// </summary>
public sealed record RespondAsyncOptions
{
    private readonly TimeSpan? _wait;
    private readonly TimeSpan _pollInterval = TimeSpan.FromSeconds(2);

    /// <summary>How long the service should work on the request before it says that it answers later, in whole seconds (<c>wait</c>, RFC 7240 §4.3); null leaves that to the service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than a day.</exception>
    public TimeSpan? Wait
    {
        get => _wait;
        init => _wait = value is null || (value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The wait must be between zero and one day.");
    }

    /// <summary>The time between two questions where the service does not say (<c>Retry-After</c>): 2 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or longer than a day.</exception>
    public TimeSpan PollInterval
    {
        get => _pollInterval;
        init => _pollInterval = value > TimeSpan.Zero && value <= TimeSpan.FromDays(1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The interval must be positive and at most one day.");
    }

    /// <summary>The preference as a header field says it.</summary>
    internal string Preference => _wait is { } wait ? string.Create(CultureInfo.InvariantCulture, $"respond-async, wait={(long)wait.TotalSeconds}") : "respond-async";
}
