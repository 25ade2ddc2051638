using System;
using System.Collections.Generic;

namespace EmbeddedService.AgyleTime;

/// <summary>How the embedded service behaves.</summary>
public sealed record AgyleTimeOptions
{
    /// <summary>The clock by which tokens end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Identifier of the credentials.</summary>
    public string Identifier { get; init; } = "loopback";

    /// <summary>Secret of the credentials.</summary>
    public string Secret { get; init; } = "s3cret:with colon";

    /// <summary>How long a token lives.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Number of users.</summary>
    public int Users { get; init; } = 25;

    /// <summary>The teams that users are in, in turn.</summary>
    public IReadOnlyList<string> Teams { get; init; } = ["Support"];

    /// <summary>The most rows in a page, whatever is asked for.</summary>
    public int PageLimit { get; init; } = 10;

    /// <summary>Happens after each request, with its path.</summary>
    public Action<string?>? AfterRequest { get; init; }
}
