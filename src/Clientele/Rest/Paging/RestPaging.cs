namespace Clientele.Rest;

/// <summary>Where the next page of a list is found.</summary>
public enum RestPagingKind
{
    /// <summary>A token in the body.</summary>
    Token,

    /// <summary>A token in a header field of the response.</summary>
    HeaderToken,

    /// <summary>An address in the body.</summary>
    Url,

    /// <summary>An address in the <c>Link</c> header field (RFC 8288).</summary>
    LinkHeader,

    /// <summary>A member of the last item.</summary>
    LastItem,

    /// <summary>The number of items so far.</summary>
    Offset,

    /// <summary>The number of the page.</summary>
    PageNumber,
}

/// <summary>How an operation hands out its items page by page. Pointers are JSON pointers (RFC 6901) through members.</summary>
public sealed record RestPaging
{
    /// <summary>Where the next page is found.</summary>
    public required RestPagingKind Kind { get; init; }

    /// <summary>Where the items are in the body; empty for a body that is the list.</summary>
    public required string Items { get; init; }

    /// <summary>Query parameter that asks for a number of items; null if there is none.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>Query parameter that takes the token, offset or page number; null where <see cref="TokenMember"/> does.</summary>
    public string? TokenParameter { get; init; }

    /// <summary>Where the request's body takes the token.</summary>
    public string? TokenMember { get; init; }

    /// <summary>Pointer to the token or address, name of the header field, relation of the link, or pointer in the last item. Null for one page.</summary>
    public string? Next { get; init; }

    /// <summary>Where the body says that there is more; it takes precedence over everything else.</summary>
    public string? HasMore { get; init; }

    /// <summary>Where the body says how many items there are in all.</summary>
    public string? Total { get; init; }

    /// <summary>Where the body says how many pages there are in all.</summary>
    public string? TotalPages { get; init; }

    /// <summary>Number of the first page, or offset of the first item.</summary>
    public int First { get; init; }

    /// <summary>A page without items is the last one. Otherwise only a token that is missing ends a list (AIP-158).</summary>
    public bool StopOnEmpty { get; init; }

    /// <summary>The parts of it that are in bodies.</summary>
    internal PagePointers Pointers => new(Items)
    {
        Next = Kind is RestPagingKind.Token or RestPagingKind.Url ? Next : null,
        HasMore = HasMore,
        Total = Total,
        TotalPages = TotalPages,
    };
}
