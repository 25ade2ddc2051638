using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Pages of OData: next links where the service sends them (OData Protocol 4.01 §11.2.6.7), else <c>$top</c> and <c>$skip</c> where the
/// contract says so. Each response has a reader of its own.
/// </summary>
internal sealed class ODataPageSource<T>(ODataService service, IRowRequests rows, Func<JsonReaderFunc<T>> reads) : PageSource<T>
{
    public override string Identity
    {
        get
        {
            var request = rows.Request;
            return request.Body.IsEmpty ? request.ToString() : $"{request}\n{Convert.ToBase64String(request.Body.Span)}";
        }
    }

    public override long? Limit => rows.Take;

    public override bool IsRepeatable => rows.Request.Method == HttpMethod.Get;

    /// <summary>A link may belong to a slice of the rows, which is in an order of its own.</summary>
    public override PagePosition? Own(PagePosition position)
    {
        if (position.Link is not { } link)
        {
            return position;
        }

        var own = Bind(rows.Request.Uri, link)
            ?? (rows.ClientPaging is { StableOrder: { } order } ? Bind(rows.Slice(rows.Skip, 1, order).Uri, link) : null);
        return own is null ? null : position with { Link = own };
    }

    /// <summary>The request that fetches the first page.</summary>
    public ApiRequest FirstRequest() => RequestFor(PagePosition.Start, Limit, ClientPageSize(Limit, pageSizeHint: null));

    public override async Task<FetchedPage<T>> FetchAsync(
        PagePosition position, long? wanted, int? pageSizeHint, CancellationToken cancellationToken)
    {
        var top = position.Link is null ? ClientPageSize(wanted, pageSizeHint) : null;
        var request = WithPageSize(RequestFor(position, wanted, top), pageSizeHint, asked: top);
        using var response = await service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(request, response, position, top);
    }

    /// <summary>The first page, out of the response to <see cref="FirstRequest"/>.</summary>
    public Page<T> ReadFirst(ApiRequest request, ApiResponse response)
    {
        var cursor = new PageCursor(PagePosition.Start, offset: 0, Limit);
        var page = Read(request, response, PagePosition.Start, ClientPageSize(Limit, pageSizeHint: null));
        var items = cursor.Take(page, int.MaxValue);
        return new Page<T>(items, ContinuationToken.Of(this, cursor)) { Count = page.Count, Request = request };
    }

    private FetchedPage<T> Read(ApiRequest request, ApiResponse response, PagePosition position, int? top)
    {
        var read = reads();
        var page = ResponseBody.Read(request, response, (ref reader) => ODataResults.ReadRows(ref reader, read));
        var sliceEnd = top is { } size ? position.Skip + size : position.SliceEnd;
        var end = sliceEnd == 0 ? 0 : position.Skip + page.Items.Count;
        var next = page.NextLink is { } link
            ? new PagePosition(NextLink.Resolve(link, page.HasContext, request, response, service.Transport), end, sliceEnd)
            : NextSlice(page, end, sliceEnd);
        return new FetchedPage<T>(page.Items, next, page.Count, request) { Headers = response.Fields };
    }

    private string? Bind(string own, string link) =>
        OwnLink.Bind(service.Transport.BaseAddress, own, link, IsPosition, mayAdd: static _ => false);

    /// <summary>System query options that services write into next links; the dollar sign is optional (OData URL Conventions 4.01 §5).</summary>
    private static bool IsPosition(string option) =>
        option.TrimStart('$').ToLowerInvariant() is "skiptoken" or "skip" or "top" or "count";

    private ApiRequest RequestFor(PagePosition position, long? wanted, int? top)
    {
        if (position.Link is { } link)
        {
            return new ApiRequest(HttpMethod.Get, link) { Authentication = rows.Request.Authentication };
        }

        if (top is not { } size)
        {
            return rows.Request;
        }

        // One page that is all that is wanted needs no order that outlives it.
        var order = position.Skip == 0 && wanted <= size ? null : rows.ClientPaging?.StableOrder;
        return rows.Slice(rows.Skip + position.Skip, size, order);
    }

    private int? ClientPageSize(long? wanted, int? pageSizeHint)
    {
        if (rows.ClientPaging is not { } paging || (pageSizeHint ?? rows.PageSize ?? paging.MaxTop) is not { } size)
        {
            return null;
        }

        return (int)Math.Min(Math.Min(size, paging.MaxTop ?? int.MaxValue), wanted ?? int.MaxValue);
    }

    // A slice that ends early is the last one, but where the service counts the rows, its count is better evidence.
    private PagePosition? NextSlice(ODataResults.Rows<T> page, long end, long sliceEnd)
    {
        var goesOn = page.Count is { } count ? page.Items.Count > 0 && rows.Skip + end < count : end >= sliceEnd;
        return sliceEnd > 0 && goesOn ? new PagePosition(Link: null, end) : null;
    }

    private ApiRequest WithPageSize(ApiRequest request, int? pageSizeHint, int? asked)
    {
        var size = pageSizeHint ?? rows.PageSize;
        if (asked is not null || size is null)
        {
            return request;
        }

        // OData Protocol 4.01 §8.2.8.5; 4.0 knows the name with its prefix only.
        var prefer = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}");
        return request.WithHeaders([.. request.Headers, new KeyValuePair<string, string>("Prefer", prefer)]);
    }
}
