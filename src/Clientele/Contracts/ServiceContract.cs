using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>What a description does not say of its service: where it is, how it authenticates, what it limits, how it fails.</summary>
public sealed record ServiceContract
{
    /// <summary>Name of the service, for telemetry and for the named <see cref="System.Net.Http.HttpClient"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Version of Clientele that emitted the contract, <c>0.2.0</c>; null for one that was made by hand.</summary>
    public string? GeneratorVersion { get; init; }

    /// <summary>Service root, absolute, ending in a slash; null if it must be set when the client is registered.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Addresses of further servers by their role, absolute, each ending in a slash.</summary>
    public IReadOnlyDictionary<string, Uri> Servers { get; init; } = new Dictionary<string, Uri>();

    /// <summary>How callers sign in; null for a service that requires nothing.</summary>
    public AuthenticationContract? Authentication { get; init; }

    /// <summary>How requests are authenticated that say nothing themselves; null for the account's access token.</summary>
    public RequestAuthentication? DefaultAuthentication { get; init; }

    /// <summary>
    /// What the service's operations are authenticated by besides the account's token, each once. Where there is any, a client without credentials can be
    /// made: it can call the operations that need none, or those of schemes that have credentials of their own.
    /// </summary>
    public IReadOnlyList<RequestAuthentication> Schemes { get; init; } = [];

    /// <summary>Windows that all hold at once.</summary>
    public IReadOnlyList<RateLimitWindow> RateLimits { get; init; } = [];

    /// <summary>How rows are paged.</summary>
    public PagingContract Paging { get; init; } = new();

    /// <summary>Which error responses mean what; the first match counts.</summary>
    public IReadOnlyList<ErrorRule> Errors { get; init; } = [];

    /// <summary>How entities of derived types are created and changed (OData).</summary>
    public DerivedTypeWrites DerivedTypes { get; init; }

    /// <summary>
    /// <c>Edm.Int64</c> and <c>Edm.Decimal</c> are sent as text (<c>IEEE754Compatible=true</c>, OData JSON Format 4.01 §3.2): for services that read
    /// JSON numbers as doubles, and so round what has more than 53 bits.
    /// </summary>
    public bool NumbersAsText { get; init; }

    /// <summary>
    /// Most characters of an address below the service root: a longer query is sent as <c>POST …/$query</c> (OData URL Conventions 4.01 §4.17). Null
    /// where the service takes any length, or no such requests.
    /// </summary>
    public int? MaxAddressLength { get; init; }

    /// <summary>How several requests are sent as one (OData).</summary>
    public BatchContract Batch { get; init; } = new();

    /// <summary>What bodies wrap their payload in; null where they are the payload.</summary>
    public EnvelopeContract? Envelope { get; init; }

    /// <summary>How error messages name fields; null where they do not.</summary>
    public FieldErrorGrammar? FieldErrors { get; init; }
}
