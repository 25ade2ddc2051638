namespace Clientele.OData;

/// <summary>What one entity set's paging does differently from the service's (<see cref="PagingContract"/>).</summary>
public sealed record SetPaging
{
    /// <summary>Most rows that a request may ask for; the service refuses more. Null where no limit is known.</summary>
    public int? MaxTop { get; init; }

    /// <summary>Rows to request in a page, where it is not the service's number.</summary>
    public int? PageSize { get; init; }

    /// <summary>Wire name of a property that makes the order total, where it is not the service's; usually the key.</summary>
    public string? StableOrder { get; init; }

    /// <summary>The set refuses <c>$select</c>: its rows always come whole.</summary>
    public bool CannotSelect { get; init; }
}
