using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>An executable aggregation.</summary>
internal sealed record GroupQuery<TResult>(
    ODataService Service, ODataPath Path, QueryOptions Before, IReadOnlyList<string> Keys, AggregateAliases Aliases, Func<JsonReaderFunc<TResult>> Reads)
{
    /// <summary>The aggregations whose results are concatenated; empty for a single aggregation.</summary>
    public IReadOnlyList<GroupQuery<TResult>> Parts { get; init; } = [];

    /// <summary>The values to request.</summary>
    public IReadOnlyList<AggregateName> Names { get; init; } = [];

    /// <summary>The condition on groups.</summary>
    public ODataExpression? Filter { get; init; }

    public IReadOnlyList<OrderByItem> OrderBy { get; init; } = [];

    public long? Skip { get; init; }

    public long? Top { get; init; }

    public SourcePageable<TResult> Rows => new(new ODataPageSource<TResult>(Service, new FixedRows(ToRequest(), Service.Transport.Contract.Paging), Reads));

    /// <summary>Concatenates the results of this and of another aggregation (OData Data Aggregation 4.0 §3.8).</summary>
    /// <exception cref="ArgumentException">The other aggregation is of another set.</exception>
    /// <exception cref="InvalidOperationException">One of them has an order, a skip or a take, or is a concatenation with a condition.</exception>
    public GroupQuery<TResult> Concat(GroupQuery<TResult> other)
    {
        if (!ReferenceEquals(Service, other.Service) || Path.ToString() != other.Path.ToString())
        {
            throw new ArgumentException("Only aggregations of the same rows can be concatenated.", nameof(other));
        }

        IReadOnlyList<GroupQuery<TResult>> parts = [.. PartsOf(this), .. PartsOf(other)];
        var aliases = Aliases.And(other.Aliases);
        return new(Service, Path, QueryOptions.None, [], aliases, GroupConcat.Reads(parts.Select(part => part.Reads).ToArray(), aliases)) { Parts = parts };
    }

    /// <summary>The name of a computed value; null if one of the aggregations does not compute it.</summary>
    public string? ComputedName(ODataExpression expression)
    {
        if (Parts.Count > 0)
        {
            var names = Parts.Select(part => part.ComputedName(expression)).Distinct().ToList();
            return names is [var only] ? only : null;
        }

        return Before.Compute.FirstOrDefault(item => Text(item.Expression) == Text(expression))?.Name;
    }

    public ApiRequest ToRequest()
    {
        // For concatenated groups, the option is equivalent to a transformation (OData Data Aggregation 4.0 §3); SAP CAP supports only the option.
        var options = new QueryOptions { Apply = string.Join('/', Transformations()), Filter = Parts.Count > 0 ? Filter : null, OrderBy = OrderBy, Skip = Skip, Top = Top };
        return new ApiRequest(HttpMethod.Get, Path.ToUri(options));
    }

    /// <summary>The transformations, each of which processes the result of the previous one (OData Data Aggregation 4.0 §3.1).</summary>
    /// <param name="mark">Name of the row count that identifies its groups; null for none.</param>
    private IEnumerable<string> Transformations(string? mark = null)
    {
        if (Parts.Count > 0)
        {
            yield return $"concat({string.Join(',', Parts.Select((part, i) => string.Join('/', (part with { Names = [.. part.Names.Union(Names)] }).Transformations(Aliases.Mark(i)))))})";
        }
        else
        {
            foreach (var transformation in Grouping(mark))
            {
                yield return transformation;
            }
        }

        if (Filter is not null && Parts.Count == 0)
        {
            yield return $"filter({Text(Filter)})";
        }
    }

    private IEnumerable<string> Grouping(string? mark)
    {
        if (Before.Filter is { } filter)
        {
            yield return $"filter({Text(filter)})";
        }

        if (Before.Search.Count > 0)
        {
            yield return $"search({SearchText.Of(Before.Search)})";
        }

        if (Before.Compute.Count > 0)
        {
            yield return $"compute({string.Join(',', Before.Compute.Select(item => $"{Text(item.Expression)} as {item.Name}"))})";
        }

        var values = Names.Select(name => name.ToString()).Concat(mark is null ? [] : [$"{AggregateName.CountMethod} as {mark}"]).ToList();
        var aggregate = values.Count == 0 ? null : $"aggregate({string.Join(',', values)})";
        yield return Keys.Count > 0
            ? $"groupby(({string.Join(',', Keys)}){(aggregate is null ? "" : ",")}{aggregate})"
            : aggregate ?? throw new InvalidOperationException("The aggregation requests no value.");
    }

    private static string Text(ODataExpression expression) => ExpressionWriter.TextOf(expression, ExpressionPlace.Resource);

    private static IReadOnlyList<GroupQuery<TResult>> PartsOf(GroupQuery<TResult> query) => query switch
    {
        { OrderBy.Count: > 0 } or { Skip: not null } or { Top: not null } =>
            throw new InvalidOperationException("OData does not support OrderBy, Skip or Take before a concatenation: call them after the last 'Concat'."),
        { Parts.Count: > 0, Filter: not null } =>
            throw new InvalidOperationException("Call 'Where' on each aggregation, or on all of them after the last 'Concat'."),
        { Parts.Count: > 0 } => query.Parts,
        _ => [query],
    };
}
