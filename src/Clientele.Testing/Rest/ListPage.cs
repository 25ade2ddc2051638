using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Clientele.Rest;
using Clientele.Testing.Service;

namespace Clientele.Testing.Rest;

/// <summary>One page of a list, cut as the description says, and where the next one is.</summary>
/// <param name="Items">Items of the page.</param>
/// <param name="Start">Number of items before it.</param>
/// <param name="Size">Maximum number of items in a page.</param>
/// <param name="Total">Number of all items.</param>
internal sealed record ListPage(IReadOnlyList<JsonNode?> Items, int Start, int Size, int Total)
{
    private int Next => Start + Items.Count;

    private bool HasMore => Next < Total;

    /// <summary>Cuts the page that a request asks for.</summary>
    /// <exception cref="FakeError">The request's token is none of the service's (400).</exception>
    public static ListPage Of(IReadOnlyList<JsonNode?> all, RestPaging paging, FakeRequest request, int? pageSize)
    {
        var asked = paging.SizeParameter is { } name && request.Options.TryGetValue(name, out var text) ? Number(text, name) : (int?)null;
        var size = Math.Max(1, Math.Min(asked ?? int.MaxValue, pageSize ?? int.MaxValue));
        var start = Math.Clamp(Position(all, paging, request, size), 0, all.Count);
        return new ListPage([.. all.Skip(start).Take(size)], start, size, all.Count);
    }

    /// <summary>Writes the position of the next page into the body, or into a header field.</summary>
    /// <returns>The body, and the header field where the service uses one.</returns>
    public (JsonNode? Body, KeyValuePair<string, string>? Header) Describe(JsonNode? body, RestPaging paging, FakeRequest request)
    {
        if (paging.HasMore is { } more)
        {
            body = PointerNode.Put(body, more, HasMore);
        }

        if (paging.Total is { } total)
        {
            body = PointerNode.Put(body, total, Total);
        }

        if (paging.TotalPages is { } pages)
        {
            body = PointerNode.Put(body, pages, (int)Math.Ceiling(Total / (double)Size));
        }

        return HasMore ? Point(body, paging, request, Next.ToString(CultureInfo.InvariantCulture)) : (body, null);
    }

    /// <summary>Writes the continuation token into the body, or into a header field, where the service has a place for it.</summary>
    /// <returns>The body, and the header field where the service uses one.</returns>
    public static (JsonNode? Body, KeyValuePair<string, string>? Header) Point(JsonNode? body, RestPaging paging, FakeRequest request, string token) => (paging.Kind, paging.Next) switch
    {
        (RestPagingKind.Token, { } next) => (PointerNode.Put(body, next, token), null),
        (RestPagingKind.Url, { } next) => (PointerNode.Put(body, next, Address(request, paging, token)), null),
        (RestPagingKind.HeaderToken, { } next) => (body, new(next, token)),
        (RestPagingKind.LinkHeader, { } next) => (body, new("Link", $"<{Address(request, paging, token)}>; rel=\"{next}\"")),
        _ => (body, null),
    };

    /// <summary>The continuation token of a request; null where it asks for the first page.</summary>
    public static string? Token(RestPaging paging, FakeRequest request) => TokenName(paging) is { } name && request.Options.TryGetValue(name, out var said)
        ? said
        : paging.TokenMember is { } member && !request.Content.IsEmpty ? PointerNode.Text(JsonNode.Parse(request.Content.Span), member) : null;

    private static string? TokenName(RestPaging paging) =>
        paging.TokenParameter ?? (paging.Kind is RestPagingKind.Url or RestPagingKind.LinkHeader ? "page_token" : null);

    private static int Position(IReadOnlyList<JsonNode?> all, RestPaging paging, FakeRequest request, int size)
    {
        var name = TokenName(paging);
        var token = Token(paging, request);
        if (string.IsNullOrEmpty(token))
        {
            return 0;
        }

        switch (paging.Kind)
        {
            case RestPagingKind.LastItem:
                var last = all.ToList().FindIndex(item => PointerNode.Text(item, paging.Next ?? "") == token);
                return last < 0 ? throw FakeError.BadRequest($"No item has '{token}'.") : last + 1;
            case RestPagingKind.Offset:
                return Number(token, name ?? "offset") - paging.First;
            case RestPagingKind.PageNumber:
                return size == int.MaxValue && Number(token, name ?? "page") > paging.First ? all.Count : checked((Number(token, name ?? "page") - paging.First) * Math.Min(size, 1_000_000));
            default:
                return Number(token, name ?? "token");
        }
    }

    private static int Number(string text, string name) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000
        ? number
        : throw FakeError.BadRequest($"'{text}' is no value of '{name}'.");

    private static string Address(FakeRequest request, RestPaging paging, string token)
    {
        var name = paging.TokenParameter ?? "page_token";
        var options = request.Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => Uri.UnescapeDataString(option.Split('=')[0]) != name)
            .Append(Uri.EscapeDataString(name) + "=" + token);
        return request.Address.GetLeftPart(UriPartial.Path) + "?" + string.Join('&', options);
    }
}
