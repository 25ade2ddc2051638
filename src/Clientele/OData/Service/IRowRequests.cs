namespace Clientele.OData;

/// <summary>Makes the requests of one query's pages.</summary>
internal interface IRowRequests
{
    /// <summary>The request as a whole, as the caller composed it.</summary>
    ApiRequest Request { get; }

    /// <summary>Items that the caller skips.</summary>
    long Skip { get; }

    /// <summary>Items that the caller takes; null for all.</summary>
    long? Take { get; }

    /// <summary>Rows to request in a page unless the caller says otherwise; null leaves it to the service.</summary>
    int? PageSize { get; }

    /// <summary>How the client pages where the service does not; null where only the service does.</summary>
    ClientPaging? ClientPaging { get; }

    /// <summary>A request for some of the rows, in an order that is the same for each.</summary>
    ApiRequest Slice(long skip, long top, string? stableOrder);
}

/// <summary>Paging by <c>$top</c> and <c>$skip</c>.</summary>
/// <param name="MaxTop">The most rows that a request may ask for; null if no limit is known.</param>
/// <param name="StableOrder">Wire name of the property that makes the order total; null where none is known.</param>
internal sealed record ClientPaging(int? MaxTop, string? StableOrder);
