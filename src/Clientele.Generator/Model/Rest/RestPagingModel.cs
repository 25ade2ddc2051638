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
/// <param name="SizeParameter">Query parameter that asks for a number of items.</param>
/// <param name="TokenParameter">Query parameter that takes the token, offset or page number.</param>
/// <param name="TokenMember">Path in the request body in place of a parameter.</param>
/// <param name="Next">Path, header name or relation, as the kind needs it.</param>
/// <param name="First">Number of the first page, or first offset.</param>
internal sealed record RestPagingModel(
    PagingKind Kind,
    string? SizeParameter,
    string? TokenParameter,
    EquatableArray<string> TokenMember,
    EquatableArray<string> Items,
    EquatableArray<string> Next,
    EquatableArray<string> HasMore,
    EquatableArray<string> Total,
    EquatableArray<string> TotalPages,
    int First,
    bool StopOnEmpty);
