using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Clientele.Rest;

/// <summary>Finds the position of the next page.</summary>
internal readonly struct NextPage(RestPaging paging, ApiRequest asked, ApiResponse response)
{
    /// <summary>The position of the next page; null after the last.</summary>
    /// <param name="position">The position of this page.</param>
    /// <param name="count">Number of its items.</param>
    /// <param name="parts">The parts of its body.</param>
    /// <param name="last">The position in the last item, if the next page depends on it.</param>
    /// <exception cref="ApiContractViolationException">More items follow, and the page does not say where.</exception>
    public PagePosition? After<T>(PagePosition position, int count, BodyParts<T> parts, string? last)
    {
        if (parts.Position.HasMore == false || (paging.StopOnEmpty && count == 0))
        {
            return null;
        }

        var next = paging.Kind switch
        {
            RestPagingKind.Token => parts.Position.Next,
            RestPagingKind.Url => Absolute(WithoutKeys(parts.Position.Next)),
            RestPagingKind.HeaderToken => Header(paging.Next!),
            RestPagingKind.LinkHeader => Absolute(WithoutKeys(LinkHeader.Find(HeaderValues("Link"), paging.Next ?? "next"))),
            RestPagingKind.LastItem => last,
            RestPagingKind.Offset => Offset(position, count, parts),
            _ => Number(position, count, parts),
        };
        if (!string.IsNullOrEmpty(next))
        {
            return new PagePosition(next, 0);
        }

        return parts.Position.HasMore == true && paging.Kind is not (RestPagingKind.Offset or RestPagingKind.PageNumber)
            ? throw ResponseBody.Violation(asked, response, $"The response says that more items follow, but has no '{paging.Next}' to find them.", path: null)
            : null;
    }

    private string? Offset<T>(PagePosition position, int count, BodyParts<T> parts)
    {
        var end = At(position) + count;
        var goesOn = parts.Position.HasMore ?? (parts.Position.Total is { } total ? end - paging.First < total : !IsShort(count));
        return goesOn && count > 0 ? end.ToString(CultureInfo.InvariantCulture) : null;
    }

    private string? Number<T>(PagePosition position, int count, BodyParts<T> parts)
    {
        var page = At(position);
        var goesOn = parts.Position.HasMore
            ?? (parts.Position.TotalPages is { } pages
                ? page - paging.First + 1 < pages
                : parts.Position.Total is { } total && Size() is { } size ? (page - paging.First + 1) * size < total : !IsShort(count));
        return goesOn && count > 0 ? (page + 1).ToString(CultureInfo.InvariantCulture) : null;
    }

    private long At(PagePosition position) =>
        position.Link is { } link && long.TryParse(link, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : paging.First;

    /// <summary>A page with fewer items than requested is the last. If no number was requested, only an empty page is.</summary>
    private bool IsShort(int count) => Size() is { } size ? count < size : count == 0;

    private long? Size() =>
        paging.SizeParameter is { } parameter && QueryText.Get(asked.Uri, parameter) is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : null;

    /// <summary>Removes the API key of the request from a link: the key is added again later, and continuation tokens must not contain secrets.</summary>
    private string? WithoutKeys(string? link) => link is null ? null : response.KeyOptions.Aggregate(link, QueryText.Remove);

    /// <summary>Links may be relative to the page that contains them (RFC 3986 §5.1.3).</summary>
    private string? Absolute(string? link)
    {
        if (string.IsNullOrEmpty(link) || Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            return link;
        }

        if (link[0] == '?')
        {
            return asked.Uri.Split('?')[0] + link;
        }

        if (Uri.TryCreate(asked.Uri, UriKind.Absolute, out var page))
        {
            return Uri.TryCreate(page, link, out var resolved) ? resolved.AbsoluteUri : link;
        }

        // The address of the page is relative to the service's, and so is the result.
        var path = asked.Uri.Split('?')[0];
        return link[0] == '/' ? link : path[..(path.LastIndexOf('/') + 1)] + link;
    }

    private string? Header(string name) => HeaderValues(name).FirstOrDefault();

    private IEnumerable<string> HeaderValues(string name) => response.Headers.TryGetValues(name, out var values) ? values : [];
}
