using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>What is known of a service beyond its description: where it is, how it authenticates, what it limits, how it fails.</summary>
public sealed record ServiceContract
{
    /// <summary>Name of the service, for telemetry and for the named <see cref="System.Net.Http.HttpClient"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Service root, absolute, ending in a slash; null where whoever registers the client must say it.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Addresses of further servers by their role, absolute, each ending in a slash.</summary>
    public IReadOnlyDictionary<string, Uri> Servers { get; init; } = new Dictionary<string, Uri>();

    /// <summary>How callers sign in; null for a service that asks for nothing.</summary>
    public AuthenticationContract? Authentication { get; init; }

    /// <summary>Windows that all hold at once.</summary>
    public IReadOnlyList<RateLimitWindow> RateLimits { get; init; } = [];

    /// <summary>How rows are paged.</summary>
    public PagingContract Paging { get; init; } = new();

    /// <summary>Which error responses mean what; the first match counts.</summary>
    public IReadOnlyList<ErrorRule> Errors { get; init; } = [];

    /// <summary>What bodies wrap their payload in; null where they are the payload.</summary>
    public EnvelopeContract? Envelope { get; init; }

    /// <summary>How error messages name fields; null where they do not.</summary>
    public FieldErrorGrammar? FieldErrors { get; init; }
}

/// <summary>At most <see cref="Requests"/> in any <see cref="Window"/>.</summary>
/// <param name="Requests">Number of requests.</param>
/// <param name="Window">Length of the window.</param>
public sealed record RateLimitWindow(int Requests, TimeSpan Window);

/// <summary>How a service hands out long results.</summary>
public sealed record PagingContract
{
    /// <summary>Where the service sends no next link, go on with <c>$top</c> and <c>$skip</c> until a page is short.</summary>
    public bool ClientDriven { get; init; }

    /// <summary>Rows to ask for in a page; null leaves it to the service.</summary>
    public int? PageSize { get; init; }

    /// <summary>Wire name of the property that gives client-driven pages a stable order.</summary>
    public string? StableOrder { get; init; }
}

/// <summary>What kind of failure a response is.</summary>
public enum ErrorKind
{
    /// <summary>Nothing more is known than the status.</summary>
    Unknown,

    /// <summary>The request broke a rule of the service's domain; repeating it is useless.</summary>
    BusinessRule,

    /// <summary>Fields of the request are missing or wrong.</summary>
    Validation,

    /// <summary>The entity was changed by someone else.</summary>
    Concurrency,

    /// <summary>The request conflicts with the state of the resource.</summary>
    Conflict,

    /// <summary>There is no such resource, or it is hidden.</summary>
    NotFound,

    /// <summary>The token is missing, expired or revoked.</summary>
    Unauthorized,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>Too many requests.</summary>
    Throttled,
}

/// <summary>Responses that match all that is given are of <see cref="Kind"/>.</summary>
/// <param name="Status">HTTP status, or null for any.</param>
/// <param name="Code">Error code in the body, or null for any.</param>
/// <param name="Kind">What such a response means.</param>
public sealed record ErrorRule(int? Status, string? Code, ErrorKind Kind);
