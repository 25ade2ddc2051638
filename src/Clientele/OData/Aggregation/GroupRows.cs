using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>
/// The results of groups (<c>$apply=groupby(…)</c>, OData Data Aggregation 4.0 §3.10). Conditions of the query before the grouping apply to rows;
/// conditions of this query apply to groups. Immutable: each method returns a new query.
/// </summary>
/// <typeparam name="TFields">Fields of the rows that were grouped.</typeparam>
/// <typeparam name="TResult">Type of the results.</typeparam>
public sealed class GroupRows<TFields, TResult> : Pageable<TResult>
    where TFields : IEntityFields<TFields>
{
    private readonly GroupQuery<TResult> _query;

    internal GroupRows(GroupQuery<TResult> query) => _query = query;

    /// <summary>Filters the groups by a condition: <c>g => g.Sum(a => a.Hours) > 10</c>. Several conditions are combined with <c>and</c>.</summary>
    public GroupRows<TFields, TResult> Where(Func<GroupFields<TFields>, BooleanField> predicate)
    {
        var (condition, query) = Apply(predicate);
        return new(query with { Filter = query.Filter is { } filter ? (new BooleanField(filter) & condition).Expression : condition.Expression });
    }

    /// <summary>Sorts in ascending order. Replaces any earlier order.</summary>
    public GroupRows<TFields, TResult> OrderBy(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: false, []);

    /// <summary>Sorts in descending order. Replaces any earlier order.</summary>
    public GroupRows<TFields, TResult> OrderByDescending(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: true, []);

    /// <summary>Then sorts in ascending order.</summary>
    public GroupRows<TFields, TResult> ThenBy(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: false, _query.OrderBy);

    /// <summary>Then sorts in descending order.</summary>
    public GroupRows<TFields, TResult> ThenByDescending(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: true, _query.OrderBy);

    /// <summary>Skips a number of groups (<c>$skip</c>).</summary>
    public GroupRows<TFields, TResult> Skip(long count) => new(_query with { Skip = Composition.Count(count) });

    /// <summary>Limits the number of groups (<c>$top</c>).</summary>
    public GroupRows<TFields, TResult> Take(long count) => new(_query with { Top = Composition.Count(count) });

    /// <summary>
    /// Concatenates the results of this aggregation and of another one of the same set in one request (<c>concat</c>, OData Data Aggregation 4.0 §3.8):
    /// groups by different keys, or groups and a total. Conditions, order, skip and take after it apply to all results.
    /// </summary>
    /// <param name="other">
    /// The other aggregation, which may have other keys, values and conditions. <c>Aggregate</c> creates one for all rows as one group.
    /// </param>
    /// <exception cref="ArgumentException">The other aggregation is of another set.</exception>
    /// <exception cref="InvalidOperationException">One of them has an order, a skip or a take, or is a concatenation with a condition.</exception>
    public GroupRows<TFields, TResult> Concat(GroupRows<TFields, TResult> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_query.Concat(other._query));
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<TResult>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        _query.Rows.AsPages(continuationToken, pageSizeHint);

    /// <inheritdoc/>
    public override Task<Page<TResult>> ReadPageAsync(int count, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        _query.Rows.ReadPageAsync(count, continuationToken, cancellationToken);

    /// <summary>The request that would fetch the first page.</summary>
    public ApiRequest ToRequest() => _query.ToRequest();

    /// <summary>The request line, for logs and people.</summary>
    public override string ToString() => ToRequest().ToString();

    private GroupRows<TFields, TResult> Ordered(Func<GroupFields<TFields>, IOrderable> field, bool descending, IReadOnlyList<OrderByItem> before)
    {
        var (orderable, query) = Apply(field);
        return new(query with { OrderBy = [.. before, new OrderByItem(orderable.Expression, descending)] });
    }

    private (T Result, GroupQuery<TResult> Query) Apply<T>(Func<GroupFields<TFields>, T> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var fields = new GroupFields<TFields>(_query.Aliases, _query.ComputedName);
        var result = lambda(fields);
        return (result, _query with { Names = [.. _query.Names.Union(fields.Names)] });
    }
}
