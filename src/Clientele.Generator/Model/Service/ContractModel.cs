using Clientele.Generator.Foundation;

namespace Clientele.Generator.Model.Service;

/// <summary>What the contract says of a running service; the emitted client hands it to the runtime.</summary>
/// <param name="BaseAddress">Absolute address of the service root with a trailing slash; null when the user must give it.</param>
/// <param name="ConcurrencyMember">
/// Wire name of the member in which entities carry their version, where the service has no ETag; a replacement must send it back.
/// </param>
internal sealed record ContractModel(
    string? BaseAddress,
    AuthenticationModel? Authentication,
    EquatableArray<RateLimitModel> RateLimits,
    PagingModel Paging,
    EquatableArray<ErrorRuleModel> Errors,
    string? ConcurrencyMember = null)
{
    /// <summary>Related entities are set by the property that holds their key, and not by links.</summary>
    public bool SetsForeignKeys { get; init; }

    /// <summary>How batches are taken; null for the protocol's defaults.</summary>
    public BatchModel? Batch { get; init; }

    /// <summary>Entities of derived types are written to an address with a cast segment.</summary>
    public bool CastsDerivedTypes { get; init; }

    /// <summary>Bound operations are called without their namespace in addresses.</summary>
    public bool NamesOperationsUnqualified { get; init; }

    /// <summary>Most characters of an address; longer queries travel in bodies. Null for no limit.</summary>
    public int? MaxAddressLength { get; init; }

    /// <summary>Numbers that JavaScript's can't hold are sent as text (IEEE754Compatible).</summary>
    public bool NumbersAsText { get; init; }

    public static ContractModel Default { get; } = new(null, null, [], PagingModel.Default, []);
}

/// <summary>OAuth 2.0 as the service speaks it. Durations are whole seconds.</summary>
/// <param name="Origins">Origins (<c>https://host</c>) that a token may be sent to, besides the base address's own.</param>
/// <param name="ClientAuthentication">How a client that has a secret says who it is.</param>
internal sealed record AuthenticationModel(
    string? TokenEndpoint,
    EquatableArray<string> Origins,
    PasswordGrantModel? Password,
    RefreshGrantModel? Refresh,
    ClientCredentialsGrantModel? ClientCredentials,
    StaticTokenModel? StaticToken,
    long? AccessTokenLifetimeSeconds,
    long? RenewBeforeSeconds,
    InteractiveGrantModel? DeviceCode = null,
    InteractiveGrantModel? AuthorizationCode = null,
    ClientAuthenticationModel ClientAuthentication = ClientAuthenticationModel.Basic)
{
    /// <summary>Address of the provider's metadata, which name the endpoints (OpenID Connect Discovery 1.0 §4); null where the contract names them.</summary>
    public string? MetadataAddress { get; init; }

    /// <summary>Where a token response holds what; null for RFC 6749's members.</summary>
    public TokenResponseModel? TokenResponse { get; init; }

    /// <summary>A service whose tokens are made by hand, as far as is known.</summary>
    public static AuthenticationModel Unknown { get; } = new(null, [], null, null, null, null, null, null);
}

/// <summary>How a client authenticates at the token endpoint (RFC 6749 §2.3.1).</summary>
internal enum ClientAuthenticationModel
{
    /// <summary>HTTP Basic, identifier and secret form-encoded first.</summary>
    Basic,

    /// <summary>HTTP Basic, identifier and secret as they are (RFC 7617).</summary>
    PlainBasic,

    /// <summary>In the form.</summary>
    Form,
}

/// <summary>Members of a token response, with dots where they are nested; null for RFC 6749's.</summary>
internal sealed record TokenResponseModel(string? AccessToken, string? ExpiresIn, string? ExpiresAt);

// Each grant may have a token endpoint of its own; null for the one of all.
internal sealed record PasswordGrantModel(string? ClientId, string? Scope, EquatableArray<NamedValueModel> Parameters, string? TokenEndpoint = null);

internal sealed record RefreshGrantModel(
    string? ClientId, string? Scope, bool Rotates, long? LifetimeSeconds, EquatableArray<NamedValueModel> Parameters = default, string? TokenEndpoint = null);

internal sealed record ClientCredentialsGrantModel(string? Scope, EquatableArray<NamedValueModel> Parameters = default, string? TokenEndpoint = null);

/// <summary>A grant for which a user signs in while the program runs.</summary>
internal sealed record InteractiveGrantModel(
    string Endpoint, string? ClientId, string? Scope, EquatableArray<NamedValueModel> Parameters, string? TokenEndpoint = null);

internal sealed record StaticTokenModel(long? LifetimeSeconds);

internal sealed record NamedValueModel(string Name, string Value);

/// <summary>How a service takes several requests as one.</summary>
/// <param name="IsJson">In JSON; else multipart.</param>
/// <param name="MaxRequests">Most requests in a batch; null where no limit is known.</param>
/// <param name="CountsRequests">Rate limits count the requests in a batch.</param>
internal sealed record BatchModel(bool IsJson, int? MaxRequests, bool CountsRequests);

/// <summary>At most so many requests in so many milliseconds.</summary>
internal sealed record RateLimitModel(int Requests, long WindowMilliseconds);

/// <summary>How long results are handed out.</summary>
/// <param name="FollowNextLink">Follow <c>@odata.nextLink</c> where the service sends one.</param>
/// <param name="ClientDriven">Where it sends none, page with <c>$top</c> and <c>$skip</c> until a short page.</param>
/// <param name="PageSize">Rows asked for a page; null lets the service decide.</param>
internal sealed record PagingModel(bool FollowNextLink, bool ClientDriven, int? PageSize, string? StableOrder)
{
    public static PagingModel Default { get; } = new(true, false, null, null);
}

internal enum ErrorKind
{
    BusinessRule,
    Validation,
    Concurrency,
    Conflict,
    NotFound,
    Unauthorized,
    Forbidden,
    Throttled,
}

/// <summary>An error response that matches all that is given is of this kind; the first match counts.</summary>
internal sealed record ErrorRuleModel(int? Status, string? Code, ErrorKind Kind);
