using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// An executable query: its options, and the factory of the readers for the rows of each response, which are entities or the results of a selector.
/// </summary>
internal sealed record RowQuery<TRow>(
    ODataService Service, ODataPath Path, QueryOptions Options, SetPaging? Paging, Func<JsonReaderFunc<TRow>> Reads)
{
    public SourcePageable<TRow> Rows => new(Source(Options));

    public ApiRequest ToRequest() => Source(Options).FirstRequest();

    /// <summary>Reads the first page from the response to <see cref="ToRequest"/>.</summary>
    public Page<TRow> ReadFirst(ApiRequest request, ApiResponse response) => Source(Options).ReadFirst(request, response);

    public ApiRequest ToCountRequest() => new(HttpMethod.Get, Path.Segment("$count").ToUri(Options.ForCount()));

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var request = ODataHeaders.AddTo(ToCountRequest(), Service.Transport.Contract, accept: "text/plain");
        using var response = await Service.Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var count = ResponseBody.Read(request, response, JsonRead.Int64);
        return Math.Min(Math.Max(0, count - (Options.Skip ?? 0)), Options.Top ?? long.MaxValue);
    }

    public async Task<TRow> FirstAsync(CancellationToken cancellationToken) =>
        await FewAsync(1, cancellationToken).ConfigureAwait(false) is [var first] ? first : throw Nothing();

    public async Task<TRow?> FirstOrDefaultAsync(CancellationToken cancellationToken) =>
        await FewAsync(1, cancellationToken).ConfigureAwait(false) is [var first] ? first : default;

    public async Task<TRow> SingleAsync(CancellationToken cancellationToken) =>
        await FewAsync(2, cancellationToken).ConfigureAwait(false) switch
        {
            [var only] => only,
            [] => throw Nothing(),
            _ => throw Several(),
        };

    public async Task<TRow?> SingleOrDefaultAsync(CancellationToken cancellationToken) =>
        await FewAsync(2, cancellationToken).ConfigureAwait(false) switch
        {
            [var only] => only,
            [] => default,
            _ => throw Several(),
        };

    /// <summary>Whether there is any row. The request has no <c>$expand</c>, and no row is read.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var any = new RowQuery<bool>(
            Service, Path, Options with { Expand = [], OrderBy = [], IncludeCount = false }, Paging, static () => ReadNothing);
        return await any.FewAsync(1, cancellationToken).ConfigureAwait(false) is [_];
    }

    private static bool ReadNothing(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an object");
        }

        reader.Skip();
        return true;
    }

    private Task<List<TRow>> FewAsync(long most, CancellationToken cancellationToken) =>
        new SourcePageable<TRow>(Source(Options with { Top = Math.Min(Options.Top ?? most, most) })).ToListAsync(cancellationToken);

    private ODataPageSource<TRow> Source(QueryOptions options) =>
        new(Service, new QueryRows(Path, options, Service.Transport.Contract.Paging, Paging), Reads);

    private InvalidOperationException Nothing() => new($"{RequestLine.Of(ToRequest())} returned no row.");

    private InvalidOperationException Several() => new($"{RequestLine.Of(ToRequest())} returned more than one row.");
}
