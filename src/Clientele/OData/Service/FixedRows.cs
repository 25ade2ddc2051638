using System;

namespace Clientele.OData;

/// <summary>Rows of a request without query options for paging: a function, an action or a link.</summary>
internal sealed class FixedRows(ApiRequest request, PagingContract contract) : IRowRequests
{
    public ApiRequest Request { get; } = request;

    public long Skip => 0;

    public long? Take => null;

    public int? PageSize => contract.PageSize;

    public ClientPaging? ClientPaging => null;

    public ApiRequest Slice(long skip, long top, string? stableOrder) => throw new NotSupportedException();
}
