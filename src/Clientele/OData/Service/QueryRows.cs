using System.Linq;
using System.Net.Http;

namespace Clientele.OData;

/// <summary>Creates the requests for the pages of a query.</summary>
internal sealed class QueryRows(ODataPath path, QueryOptions options, PagingContract contract, SetPaging? set) : IRowRequests
{
    public ApiRequest Request { get; } = new(HttpMethod.Get, path.ToUri(options)) { Headers = options.Headers };

    public long Skip => options.Skip ?? 0;

    public long? Take => options.Top;

    public int? PageSize { get; } = set?.PageSize ?? contract.PageSize;

    // A service that pages by itself may still reject a large $top, so it is split into several requests.
    public ClientPaging? ClientPaging { get; } = contract.ClientDriven || options.Top > set?.MaxTop
        ? new ClientPaging(set?.MaxTop, set?.StableOrder ?? contract.StableOrder)
        : null;

    public ApiRequest Slice(long skip, long top, string? stableOrder)
    {
        var slice = options with { Skip = skip == 0 ? null : skip, Top = top };
        if (stableOrder is not null)
        {
            var last = new FieldPath(parent: null, stableOrder, FieldPathKind.Property);
            if (!options.OrderBy.Any(item => ODataExpression.Same(item.Expression, last)))
            {
                slice = slice with { OrderBy = [.. options.OrderBy, new OrderByItem(last, Descending: false)] };
            }
        }

        return new ApiRequest(HttpMethod.Get, path.ToUri(slice)) { Headers = options.Headers };
    }
}
