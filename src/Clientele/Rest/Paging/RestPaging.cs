namespace Clientele.Rest;

/// <summary>How the next page of a list is found.</summary>
public enum RestPagingKind
{
    /// <summary>A token in the body.</summary>
    Token,

    /// <summary>A token in a header field of the response.</summary>
    HeaderToken,

    /// <summary>A URL in the body.</summary>
    Url,

    /// <summary>A URL in the <c>Link</c> header field (RFC 8288).</summary>
    LinkHeader,

    /// <summary>A member of the last item.</summary>
    LastItem,

    /// <summary>The number of items so far.</summary>
    Offset,

    /// <summary>The number of the page.</summary>
    PageNumber,
}

/// <summary>How an operation pages its items. Pointers are JSON pointers (RFC 6901) through members.</summary>
public sealed record RestPaging
{
    /// <summary>How the next page is found.</summary>
    public required RestPagingKind Kind { get; init; }

    /// <summary>Pointer to the items in the body; empty if the body is the list.</summary>
    public required string Items { get; init; }

    /// <summary>Query parameter for the number of items; null if there is none.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>Query parameter for the token, offset or page number; null if <see cref="TokenMember"/> is used.</summary>
    public string? TokenParameter { get; init; }

    /// <summary>Pointer to the token in the body of the request.</summary>
    public string? TokenMember { get; init; }

    /// <summary>Pointer to the token or URL, name of the header field, relation of the link, or pointer in the last item. Null for a single page.</summary>
    public string? Next { get; init; }

    /// <summary>Pointer to the value that tells whether there are more pages. It takes precedence over all other conditions.</summary>
    public string? HasMore { get; init; }

    /// <summary>Pointer to the total number of items.</summary>
    public string? Total { get; init; }

    /// <summary>Pointer to the total number of pages.</summary>
    public string? TotalPages { get; init; }

    /// <summary>Number of the first page, or offset of the first item.</summary>
    public int First { get; init; }

    /// <summary>Whether a page without items is the last one. Otherwise only a missing token ends a list (AIP-158).</summary>
    public bool StopOnEmpty { get; init; }

    /// <summary>The pointers into bodies of responses.</summary>
    internal PagePointers Pointers => new(Items)
    {
        Next = Kind is RestPagingKind.Token or RestPagingKind.Url ? Next : null,
        HasMore = HasMore,
        Total = Total,
        TotalPages = TotalPages,
    };
}
