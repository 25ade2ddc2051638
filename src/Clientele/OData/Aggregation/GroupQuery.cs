using System;
using System.Collections.Generic;
using System.Net.Http;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>An aggregation that can be run.</summary>
internal sealed record GroupQuery<TResult>(ODataService Service, ODataPath Path, QueryOptions Before, IReadOnlyList<string> Keys, Func<JsonReaderFunc<TResult>> Reads)
{
    /// <summary>The values to request.</summary>
    public IReadOnlyList<AggregateName> Names { get; init; } = [];

    /// <summary>Chooses groups.</summary>
    public ODataExpression? Filter { get; init; }

    public IReadOnlyList<OrderByItem> OrderBy { get; init; } = [];

    public long? Skip { get; init; }

    public long? Top { get; init; }

    public SourcePageable<TResult> Rows => new(new ODataPageSource<TResult>(Service, new FixedRows(ToRequest(), Service.Transport.Contract.Paging), Reads));

    public ApiRequest ToRequest()
    {
        var options = new QueryOptions { Apply = string.Join('/', Transformations()), OrderBy = OrderBy, Skip = Skip, Top = Top };
        return new ApiRequest(HttpMethod.Get, Path.ToUri(options));
    }

    /// <summary>The transformations, each on what the one before gives (OData Data Aggregation 4.0 §3.1).</summary>
    private IEnumerable<string> Transformations()
    {
        if (Before.Filter is { } filter)
        {
            yield return $"filter({ExpressionWriter.TextOf(filter, ExpressionPlace.Resource)})";
        }

        if (Before.Search.Count > 0)
        {
            yield return $"search({SearchText.Of(Before.Search)})";
        }

        var aggregate = Names.Count == 0 ? null : $"aggregate({string.Join(',', Names)})";
        if (Keys.Count == 0)
        {
            yield return aggregate ?? throw new InvalidOperationException("The aggregation requests no value.");
        }
        else
        {
            yield return $"groupby(({string.Join(',', Keys)}){(aggregate is null ? "" : ",")}{aggregate})";
        }

        if (Filter is not null)
        {
            yield return $"filter({ExpressionWriter.TextOf(Filter, ExpressionPlace.Resource)})";
        }
    }
}
