using System;
using System.Collections.Generic;

namespace EmbeddedService;

/// <summary>How the embedded service behaves.</summary>
public sealed record ServiceOptions
{
    /// <summary>Who may sign in.</summary>
    public string UserName { get; init; } = "robin.vale@example.com";

    /// <summary>Their password; its <c>&amp;</c> and <c>+</c> catch clients that do not escape forms.</summary>
    public string Password { get; init; } = "tea & toast + jam";

    /// <summary>A token that an administrator made by hand; null for none.</summary>
    public string? StaticToken { get; init; }

    /// <summary>Rows in a page, the rest behind <c>@odata.nextLink</c>; null answers with all rows, as the real service was seen to do.</summary>
    public int? PageLimit { get; init; }

    /// <summary>What time it is; the sample and the tests move it by hand.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long an access token lives.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a refresh token lives.</summary>
    public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(15);

    /// <summary>Requests after which an access token is refused although its time has not come; null for no such end.</summary>
    public int? RequestsPerAccessToken { get; init; }

    /// <summary>Windows that hold at once; more requests are refused with 429.</summary>
    public IReadOnlyList<RateWindow> RateWindows { get; init; } = DocumentedWindows;

    /// <summary>The limits that the vendor documents.</summary>
    public static IReadOnlyList<RateWindow> DocumentedWindows { get; } =
    [
        new(100, TimeSpan.FromSeconds(10), "10s"),
        new(1000, TimeSpan.FromMinutes(10), "10m"),
        new(3000, TimeSpan.FromHours(1), "1h"),
    ];

    /// <summary>What <c>$metadata</c> answers in place of the description, which is given: the place to change the service under its callers.</summary>
    public Func<string, string>? Describe { get; init; }

    /// <summary>Called before each request is answered, with its number from 1 on: the place to move the clock.</summary>
    public Action<int>? BeforeRequest { get; init; }
}

/// <summary>At most so many requests in any span.</summary>
/// <param name="Requests">Number of requests.</param>
/// <param name="Span">Length of the window.</param>
/// <param name="Name">What the service calls it in <c>X-Rate-Limit-Limit</c>.</param>
public sealed record RateWindow(int Requests, TimeSpan Span, string Name);
