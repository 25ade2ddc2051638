namespace Clientele.OData;

/// <summary>Creates the requests for the pages of one query.</summary>
internal interface IRowRequests
{
    /// <summary>The request for all rows, as the caller composed it.</summary>
    ApiRequest Request { get; }

    /// <summary>Number of rows to skip.</summary>
    long Skip { get; }

    /// <summary>Maximum number of rows; null for all.</summary>
    long? Take { get; }

    /// <summary>Default number of rows to request for each page; null lets the service decide.</summary>
    int? PageSize { get; }

    /// <summary>How the client pages if the service does not; null if only the service pages.</summary>
    ClientPaging? ClientPaging { get; }

    /// <summary>Creates a request for a slice of the rows, in the same order for each slice.</summary>
    ApiRequest Slice(long skip, long top, string? stableOrder);
}

/// <summary>Paging by <c>$top</c> and <c>$skip</c>.</summary>
/// <param name="MaxTop">Maximum number of rows in a request; null if no limit is known.</param>
/// <param name="StableOrder">Wire name of the property that makes the order total; null if none is known.</param>
internal sealed record ClientPaging(int? MaxTop, string? StableOrder);
