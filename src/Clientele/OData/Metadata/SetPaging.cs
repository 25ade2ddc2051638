namespace Clientele.OData;

/// <summary>How paging of one entity set differs from the paging of the service (<see cref="PagingContract"/>).</summary>
public sealed record SetPaging
{
    /// <summary>Maximum number of rows in a request; the service rejects more. Null if no limit is known.</summary>
    public int? MaxTop { get; init; }

    /// <summary>Number of rows to request for each page, if it differs from that of the service.</summary>
    public int? PageSize { get; init; }

    /// <summary>Wire name of a property that makes the order total, usually the key, if it differs from that of the service.</summary>
    public string? StableOrder { get; init; }

    /// <summary>The set does not support <c>$select</c>: its rows always have all properties.</summary>
    public bool CannotSelect { get; init; }
}
