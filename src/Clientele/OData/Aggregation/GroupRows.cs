using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>
/// Results of groups (<c>$apply=groupby(…)</c>, OData Data Aggregation 4.0 §3.10). The conditions of the query chose the rows; those of this
/// choose groups. Immutable: each method gives a new query.
/// </summary>
/// <typeparam name="TFields">Fields of the rows that were grouped.</typeparam>
/// <typeparam name="TResult">Type of the results.</typeparam>
public sealed class GroupRows<TFields, TResult> : Pageable<TResult>
    where TFields : IEntityFields<TFields>
{
    private readonly GroupQuery<TResult> _query;

    internal GroupRows(GroupQuery<TResult> query) => _query = query;

    /// <summary>Only groups for which the condition holds: <c>g => g.Sum(a => a.Hours) > 10</c>; several conditions all must hold.</summary>
    public GroupRows<TFields, TResult> Where(Func<GroupFields<TFields>, BooleanField> predicate)
    {
        var (condition, query) = Apply(predicate);
        return new(query with { Filter = query.Filter is { } filter ? (new BooleanField(filter) & condition).Expression : condition.Expression });
    }

    /// <summary>In ascending order, in place of any order before.</summary>
    public GroupRows<TFields, TResult> OrderBy(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: false, []);

    /// <summary>In descending order, in place of any order before.</summary>
    public GroupRows<TFields, TResult> OrderByDescending(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: true, []);

    /// <summary>Where the order so far makes no difference, in ascending order.</summary>
    public GroupRows<TFields, TResult> ThenBy(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: false, _query.OrderBy);

    /// <summary>Where the order so far makes no difference, in descending order.</summary>
    public GroupRows<TFields, TResult> ThenByDescending(Func<GroupFields<TFields>, IOrderable> field) => Ordered(field, descending: true, _query.OrderBy);

    /// <summary>Without the first so many groups (<c>$skip</c>).</summary>
    public GroupRows<TFields, TResult> Skip(long count) => new(_query with { Skip = Composition.Count(count) });

    /// <summary>At most so many groups (<c>$top</c>).</summary>
    public GroupRows<TFields, TResult> Take(long count) => new(_query with { Top = Composition.Count(count) });

    /// <summary>
    /// The results of this and, behind them, those of another aggregation of the same set, in one request (<c>concat</c>, OData Data Aggregation 4.0 §3.8): groups
    /// by several keys, or groups and a total. Conditions, order, skip and take after it are of all of them.
    /// </summary>
    /// <param name="other">The other one, which may have other keys, values and conditions; <c>Aggregate</c> for all rows as one group.</param>
    /// <exception cref="ArgumentException">The other one is over another set.</exception>
    /// <exception cref="InvalidOperationException">One of them has an order, a skip or a take, or is a concatenation whose groups are chosen.</exception>
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
        var fields = new GroupFields<TFields>(_query.ComputedName);
        var result = lambda(fields);
        return (result, _query with { Names = [.. _query.Names.Union(fields.Names)] });
    }
}
