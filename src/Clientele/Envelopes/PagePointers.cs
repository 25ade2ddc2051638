namespace Clientele;

/// <summary>Where a body that is one page of a list says what: JSON pointers (RFC 6901), null where it does not say it.</summary>
/// <param name="Items">The items; empty for a body that is the list.</param>
internal sealed record PagePointers(string Items)
{
    /// <summary>The token or address of the next page.</summary>
    public string? Next { get; init; }

    /// <summary>That there is more.</summary>
    public string? HasMore { get; init; }

    /// <summary>How many items there are in all.</summary>
    public string? Total { get; init; }

    /// <summary>How many pages there are in all.</summary>
    public string? TotalPages { get; init; }
}
