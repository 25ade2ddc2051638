using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>The pages of a list. The requests of all pages have the same parameters, except the one for the position (AIP-158).</summary>
internal sealed partial class RestPageSource<T>(ApiTransport transport, BodyLayout layout, ApiRequest request, JsonReaderFunc<T> read, RestPaging? paging, bool canBeAbsent)
    : PageSource<T>
{
    public override string Identity => request.Body.IsEmpty
        ? $"{request.Method} {request.Uri}"
        : $"{request.Method} {request.Uri} {Convert.ToHexString(SHA256.HashData(request.Body.Span))}";

    public override long? Limit => null;

    public override bool IsRepeatable => request.Method == HttpMethod.Get;

    /// <summary>
    /// Tokens are sent with the request that they belong to. Next links must belong to the same list; the names of their position parameters differ
    /// between services.
    /// </summary>
    public override PagePosition? Own(PagePosition position)
    {
        if (position.Link is not { } link || paging?.Kind is not (RestPagingKind.Url or RestPagingKind.LinkHeader))
        {
            return position;
        }

        return OwnLink.Bind(transport.BaseAddress, request.Uri, link, IsPosition, mayAdd: static _ => true) is { } own
            ? position with { Link = own }
            : null;
    }

    public override async Task<FetchedPage<T>> FetchAsync(
        PagePosition position, long? wanted, int? pageSizeHint, CancellationToken cancellationToken)
    {
        var asked = RequestAt(position, pageSizeHint);
        return await RefusingTokens(
            position,
            async () =>
            {
                using var response = await transport.SendAsync(asked, cancellationToken).ConfigureAwait(false);
                return PageOf(position, asked, response);
            }).ConfigureAwait(false);
    }

    private FetchedPage<T> PageOf(PagePosition position, ApiRequest asked, ApiResponse response)
    {
        if (canBeAbsent && RestBodyReader.IsEmpty(response))
        {
            return new FetchedPage<T>([], Next: null, Count: null, asked);
        }

        var last = new LastItem(paging);
        var parts = RestBodyReader.Read(asked, response, transport.Contract, layout, (ref JsonCursor reader) => ReadItems(ref reader, last));
        if (!parts.HasPayload)
        {
            throw ResponseBody.Violation(asked, response, $"The response has no '{paging?.Items ?? layout.Envelope?.Payload}'.", "$");
        }

        var items = parts.Payload!;
        var next = paging is null ? null : new NextPage(paging, asked, response).After(position, items.Count, parts, last.Value(response));
        return new FetchedPage<T>(items, next, parts.Position.Total, asked)
        {
            Headers = response.Fields,
            Server = new ServerPage
            {
                HttpStatus = response.Status,
                Status = parts.Status,
                Message = parts.Message,
                Result = parts.Result,
                Count = parts.Count,
                Limit = parts.Limit,
                NextToken = next?.Link,
            },
        };
    }

    private async Task<TResult> RefusingTokens<TResult>(PagePosition position, Func<Task<TResult>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ApiException e) when (IsTokenRefused(position, e))
        {
            throw new ApiPageTokenException(e.Error, e);
        }
    }

    private bool IsPosition(string parameter) => parameter == paging?.TokenParameter || parameter == paging?.SizeParameter;

    private IReadOnlyList<T> ReadItems(ref JsonCursor reader, LastItem last)
    {
        if (!canBeAbsent && reader.TokenType == JsonTokenType.Null)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an array");
        }

        if (!last.IsWanted || reader.TokenType != JsonTokenType.StartArray)
        {
            return JsonRead.List(ref reader, read);
        }

        return JsonRead.List(ref reader, (ref JsonCursor item) =>
        {
            last.Start = item.Position;
            return read(ref item);
        });
    }

    /// <summary>Whether the service rejected the token. The request differs only in its token from a successful one.</summary>
    private bool IsTokenRefused(PagePosition position, ApiException e) =>
        position.Link is not null
        && paging is { Kind: not (RestPagingKind.Offset or RestPagingKind.PageNumber) }
        && e is not ApiContractViolationException
        && (e.Kind is ErrorKind.Validation or ErrorKind.NotFound or ErrorKind.Conflict || e.Status == 410);

    private ApiRequest RequestAt(PagePosition position, int? pageSizeHint)
    {
        var uri = request.Uri;
        var body = request.Body;
        if (paging is null)
        {
            return request;
        }

        if (position.Link is { } link)
        {
            if (paging.Kind is RestPagingKind.Url or RestPagingKind.LinkHeader)
            {
                // A link is followed unchanged: it contains all parameters.
                return request.WithBody(link, body);
            }

            uri = paging.TokenParameter is { } token ? QueryText.Set(uri, token, link) : uri;
            body = paging.TokenMember is { } member ? BodyToken.Set(body, member, link, paging.Kind) : body;
        }

        if (pageSizeHint is { } size && paging.SizeParameter is { } parameter)
        {
            uri = QueryText.Set(uri, parameter, size.ToString(CultureInfo.InvariantCulture));
        }

        return request.WithBody(uri, body);
    }

    /// <summary>Finds the last item, for lists whose next page depends on it.</summary>
    private sealed class LastItem(RestPaging? paging)
    {
        public bool IsWanted => paging?.Kind == RestPagingKind.LastItem;

        public long Start { get; set; } = -1;

        public string? Value(ApiResponse response)
        {
            if (Start < 0)
            {
                return null;
            }

            // Offsets of a reader are relative to its start, which is after a byte order mark.
            var body = response.Body.Span;
            body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
            return Value(body[(int)Start..]);
        }

        /// <summary>The position in the item at the start of the text.</summary>
        public string? Value(ReadOnlySpan<byte> item)
        {
            if (item.IsEmpty || paging?.Next is not { } pointer)
            {
                return null;
            }

            var reader = new Utf8JsonReader(item);
            using var document = JsonDocument.ParseValue(ref reader);
            var element = document.RootElement;
            foreach (var name in BodyPath.Names(pointer))
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return null;
                }
            }

            return element.ValueKind == JsonValueKind.Null ? null : RestText.OfJson(element) is { Length: > 0 } text ? text : null;
        }
    }
}
