using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Pages of an OData service: by next links if the service sends them (OData Protocol 4.01 §11.2.6.7), otherwise by <c>$top</c> and <c>$skip</c> if the
/// contract says so. Each response has a separate reader.
/// </summary>
internal sealed partial class ODataPageSource<T>(ODataService service, IRowRequests rows, Func<JsonReaderFunc<T>> reads) : PageSource<T>
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

    /// <summary>A link may belong to a slice of the rows, which has a different order.</summary>
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

    /// <summary>The request for the first page.</summary>
    public ApiRequest FirstRequest() => RequestFor(PagePosition.Start, Limit, ClientPageSize(Limit, pageSizeHint: null));

    public override async Task<FetchedPage<T>> FetchAsync(
        PagePosition position, long? wanted, int? pageSizeHint, CancellationToken cancellationToken)
    {
        var top = position.Link is null ? ClientPageSize(wanted, pageSizeHint) : null;
        var request = WithPageSize(RequestFor(position, wanted, top), pageSizeHint, asked: top);
        using var response = await service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(request, response, position, top);
    }

    /// <summary>Reads the first page from the response to <see cref="FirstRequest"/>.</summary>
    public Page<T> ReadFirst(ApiRequest request, ApiResponse response)
    {
        var cursor = new PageCursor(PagePosition.Start, offset: 0, Limit);
        var page = Read(request, response, PagePosition.Start, ClientPageSize(Limit, pageSizeHint: null));
        var items = cursor.Take(page, int.MaxValue);
        return new Page<T>(items, ContinuationToken.Of(this, cursor)) { Count = page.Count, Request = request };
    }

    private FetchedPage<T> Read(ApiRequest request, ApiResponse response, PagePosition position, int? top)
    {
        var (items, envelope) = ODataResults.ReadPage(request, response, reads());
        var next = Behind(position, top, items.Count, envelope, request, response);
        return new FetchedPage<T>(items, next, envelope.Count, request) { Headers = response.Fields };
    }

    /// <summary>The position after a page; null after the last.</summary>
    /// <param name="position">The position of the page.</param>
    /// <param name="top">Number of rows that were requested; null if the service decided.</param>
    /// <param name="given">Number of rows on the page.</param>
    /// <param name="envelope">What stands around the rows.</param>
    /// <param name="request">The request for the page.</param>
    /// <param name="response">The response.</param>
    private PagePosition? Behind(PagePosition position, int? top, long given, ODataRows envelope, ApiRequest request, ApiResponse response)
    {
        var link = envelope.NextLink is { } next ? NextLink.Resolve(next, envelope.HasContext, request, response, service.Transport) : null;
        var sliceEnd = top is { } size ? position.Skip + size : position.SliceEnd;
        var end = sliceEnd == 0 ? 0 : position.Skip + given;
        if (link is not null)
        {
            return new PagePosition(link, end, sliceEnd);
        }

        // A slice with fewer rows than requested is the last one. If the service sent a count, the count decides.
        var goesOn = envelope.Count is { } all ? given > 0 && rows.Skip + end < all : end >= sliceEnd;
        return sliceEnd > 0 && goesOn ? new PagePosition(Link: null, end) : null;
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
            return new ApiRequest(HttpMethod.Get, link)
            {
                Authentication = rows.Request.Authentication,
                IsNarrowed = rows.Request.IsNarrowed,
                Headers = ODataHeaders.PreferencesOf(rows.Request, ofRows: false),
            };
        }

        if (top is not { } size)
        {
            return rows.Request;
        }

        // A single page that has all rows does not need a stable order.
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

    private ApiRequest WithPageSize(ApiRequest request, int? pageSizeHint, int? asked)
    {
        var size = pageSizeHint ?? rows.PageSize;
        if (asked is not null || size is null)
        {
            return request;
        }

        // OData Protocol 4.01 §8.2.8.5. In OData 4.0 the name requires its prefix.
        var prefer = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}");
        return request.WithHeaders([.. request.Headers, new KeyValuePair<string, string>("Prefer", prefer)]);
    }
}
