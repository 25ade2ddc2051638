using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary><c>x-clientele</c> of the document: what OpenAPI has no words for.</summary>
internal sealed record DocumentRules
{
    public Positioned<string>? Name { get; init; }

    public Positioned<string>? Namespace { get; init; }

    public EnvelopeRules? Envelope { get; init; }

    /// <summary>Ways of paging by name, for operations to refer to.</summary>
    public IReadOnlyDictionary<string, PagingRules> Paging { get; init; } = new Dictionary<string, PagingRules>();

    public EquatableArray<RateLimitModel> RateLimits { get; init; } = [];

    public EquatableArray<ErrorRuleModel> Errors { get; init; } = [];

    public FieldErrorRules? FieldErrors { get; init; }

    /// <summary>What a <c>date-time</c> without an offset is: <c>utc</c>, <c>local</c> or <c>reject</c>; null for UTC.</summary>
    public string? DateTimes { get; init; }

    /// <summary>How durations are written: <c>iso8601</c> or <c>clock</c>; null for what the document's producer does.</summary>
    public string? Durations { get; init; }

    /// <summary>Whether responses may lack members that the description requires (<c>lenient</c>) or not (<c>strict</c>); null for strict.</summary>
    public string? Responses { get; init; }
}

/// <summary><c>x-clientele.envelope</c>: what every body wraps its payload in. Pointers are JSON pointers (RFC 6901) from the root of the body.</summary>
internal sealed record EnvelopeRules(Positioned<string> Payload)
{
    public Positioned<string>? Status { get; init; }

    public IReadOnlyList<string> Success { get; init; } = [];

    public IReadOnlyList<string> Failure { get; init; } = [];

    public Positioned<string>? Message { get; init; }

    public Positioned<string>? Code { get; init; }

    public Positioned<string>? Result { get; init; }

    public Positioned<string>? Count { get; init; }

    public Positioned<string>? Limit { get; init; }
}

/// <summary>A grammar of error messages that name fields: <c>{field} ({kind}): {text}</c>, several with a separator between.</summary>
internal sealed record FieldErrorRules(string Pattern, string Separator, IReadOnlyList<string> Kinds);

/// <summary>How an operation pages. Exactly one of the next sources is given.</summary>
internal sealed record PagingRules(FileSpan Span)
{
    /// <summary>The extension of another generator that says so; null for our own words.</summary>
    public string? Extension { get; init; }

    /// <summary>Query parameter that asks for a number of items.</summary>
    public Positioned<string>? Size { get; init; }

    /// <summary>Query parameter that takes the next token, offset or page number.</summary>
    public Positioned<string>? Token { get; init; }

    /// <summary>The token travels as this member of the request body, a JSON pointer.</summary>
    public Positioned<string>? TokenInBody { get; init; }

    public Positioned<string>? Items { get; init; }

    /// <summary>Where the items are if there is nothing at <see cref="Items"/>: words of other generators can be read in two ways.</summary>
    public string? ItemsElse { get; init; }

    public PagingKind Kind { get; init; }

    /// <summary>The pointer, header name or relation of the next source, as its kind needs it.</summary>
    public Positioned<string>? Next { get; init; }

    /// <summary>The pointer of the next source if there is nothing at <see cref="Next"/>, or none.</summary>
    public string? NextElse { get; init; }

    public Positioned<string>? HasMore { get; init; }

    public Positioned<string>? Total { get; init; }

    public Positioned<string>? TotalPages { get; init; }

    /// <summary>Number of the first page, or offset of the first item.</summary>
    public int? First { get; init; }

    /// <summary>A page without items is the last one; otherwise only a missing token ends the list (AIP-158).</summary>
    public bool StopOnEmpty { get; init; }
}

/// <summary><c>x-clientele</c> of an operation.</summary>
internal sealed record OperationRules
{
    public Positioned<string>? Name { get; init; }

    /// <summary>Names of the resources from the client on, with dots between; empty for the client itself.</summary>
    public Positioned<string>? Resource { get; init; }

    /// <summary>Role of the server that it lives on.</summary>
    public Positioned<string>? Server { get; init; }

    /// <summary>False for an operation whose body is not wrapped.</summary>
    public bool Envelope { get; init; } = true;

    /// <summary>Name of one of <see cref="DocumentRules.Paging"/>.</summary>
    public Positioned<string>? PagingName { get; init; }

    public PagingRules? Paging { get; init; }

    /// <summary><c>x-ms-list: true</c>: parameters and properties say their parts.</summary>
    public bool IsList { get; init; }

    public string? Evidence { get; init; }
}

/// <summary><c>x-clientele</c> of a schema.</summary>
internal sealed record SchemaRules
{
    /// <summary>Name of the type that the schema becomes.</summary>
    public Positioned<string>? Name { get; init; }

    /// <summary>Name of the member whose schema it is.</summary>
    public string? Member { get; init; }

    /// <summary>The numbers 0 and 1 stand for false and true.</summary>
    public bool IsBoolean { get; init; }

    public string? Evidence { get; init; }
}

/// <summary><c>x-clientele</c> of a security scheme: where tokens come from.</summary>
internal sealed record TokenRules(FileSpan Span)
{
    /// <summary><c>operationId</c> of the operation that gives tokens; null where OAuth flows say where they come from.</summary>
    public Positioned<string>? Operation { get; init; }

    /// <summary>
    /// <c>basic</c>, <c>basicEncoded</c> (RFC 6749 §2.3.1) or <c>form</c>; null for <c>basic</c> at an operation that gives tokens and <c>basicEncoded</c> at OAuth flows.
    /// </summary>
    public string? Credentials { get; init; }

    /// <summary>The client's identifier, where its users have none of their own.</summary>
    public string? ClientId { get; init; }

    /// <summary>Further form parameters, such as <c>audience</c> and <c>resource</c> (RFC 8707).</summary>
    public EquatableArray<NamedValueModel> Parameters { get; init; } = [];

    public Positioned<string>? AccessToken { get; init; }

    public Positioned<string>? ExpiresIn { get; init; }

    public Positioned<string>? ExpiresAt { get; init; }

    public long? LifetimeSeconds { get; init; }

    public long? RenewBeforeSeconds { get; init; }

    public string? Scope { get; init; }

    public IReadOnlyList<Positioned<string>> Servers { get; init; } = [];
}

/// <summary>Parts of a list that <c>x-ms-list-*</c> mark one by one.</summary>
internal enum ListRole
{
    None,
    Offset,
    PageSize,
    PageIndex,
    ContinuationToken,
    Items,
    NextLink,
}
