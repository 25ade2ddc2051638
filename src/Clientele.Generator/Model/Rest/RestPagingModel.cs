using Clientele.Generator.Foundation;

namespace Clientele.Generator.Model.Rest;

/// <summary>Where the next page of a list is found.</summary>
internal enum PagingKind
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

/// <summary>How one operation pages. Paths are names of members from the root of the body on.</summary>
/// <param name="Next">Where a response says what comes after it.</param>
/// <param name="Token">Where a request takes the token, offset or page number; null where the whole address of the next page is given.</param>
/// <param name="SizeParameter">Query parameter that asks for a number of items.</param>
internal sealed record RestPagingModel(
    NextPage Next,
    TokenPlace? Token,
    string? SizeParameter,
    EquatableArray<string> Items,
    EquatableArray<string> HasMore,
    EquatableArray<string> Total,
    EquatableArray<string> TotalPages,
    bool StopOnEmpty)
{
    /// <summary>Query parameter that takes the token; null if there is none.</summary>
    public string? TokenParameter => (Token as TokenInQuery)?.Parameter;
}
