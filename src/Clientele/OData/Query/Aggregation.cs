using System;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// The replacements for calls of <c>GroupBy</c>, <c>Aggregate</c> and <c>AggregateAsync</c> whose lambdas the generator analyzed. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Aggregation
{
    /// <summary>Groups of rows.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="reader">Creates the reader of the keys. Its rows are <typeparamref name="TEntity"/>, under another name.</param>
    /// <param name="keys">Returns the key of a row.</param>
    /// <param name="result">Runs on each group.</param>
    public static GroupRows<TFields, TResult> Group<TEntity, TFields, TRow, TKey, TResult>(
        ODataQuery<TEntity, TFields> query,
        AggregationShape shape,
        Func<RowReader<TRow>> reader,
        Func<TEntity, TKey> keys,
        Func<Group<TEntity, TKey>, TResult> result)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        // An interceptor has the type parameters of the call that it replaces, although the types of the call are known.
        var keyOf = (Func<TRow, TKey>)(object)keys;
        var reads = GroupReader.Of(
            shape, reader, static aggregates => new Group<TEntity, TKey>(aggregates), (group, row) => group.Key = keyOf(row), result);
        return new GroupRows<TFields, TResult>(Query(query, shape, reads));
    }

    /// <summary>Groups of rows with computed values.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="keys">Returns the key of a row.</param>
    /// <param name="result">Runs on each group.</param>
    public static GroupRows<TFields, TResult> Group<TFields, TComputed, TKey, TResult>(
        ComputedRows<TFields, TComputed> query, AggregationShape shape, Func<TComputed, TKey> keys, Func<Group<TComputed, TKey>, TResult> result)
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        var reads = GroupReader.Of(
            shape, query.Keys, static aggregates => new Group<TComputed, TKey>(aggregates), (group, row) => group.Key = keys(row), result);
        return new GroupRows<TFields, TResult>(Query(query.Query.Service, query.Query.Path, query.Options, shape, reads));
    }

    /// <summary>All rows as one group, as a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="result">Runs on the group.</param>
    public static GroupRows<TFields, TResult> All<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, AggregationShape shape, Func<Group<TEntity>, TResult> result)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> =>
        new(Total(query, shape, result));

    /// <summary>All rows as one group.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="result">Runs on the group.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task<TResult> AllAsync<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, AggregationShape shape, Func<Group<TEntity>, TResult> result, CancellationToken cancellationToken)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> =>
        OneAsync(Total(query, shape, result), shape, result, cancellationToken);

    /// <summary>All rows with computed values as one group, as a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="result">Runs on the group.</param>
    public static GroupRows<TFields, TResult> All<TFields, TComputed, TResult>(
        ComputedRows<TFields, TComputed> query, AggregationShape shape, Func<Group<TComputed>, TResult> result)
        where TFields : IEntityFields<TFields> =>
        new(Total(query, shape, result));

    /// <summary>All rows with computed values as one group.</summary>
    /// <param name="query">The query.</param>
    /// <param name="shape">The shape to request.</param>
    /// <param name="result">Runs on the group.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task<TResult> AllAsync<TFields, TComputed, TResult>(
        ComputedRows<TFields, TComputed> query, AggregationShape shape, Func<Group<TComputed>, TResult> result, CancellationToken cancellationToken)
        where TFields : IEntityFields<TFields> =>
        OneAsync(Total(query, shape, result), shape, result, cancellationToken);

    internal static InvalidOperationException NotRead() => new(
        "The generator did not analyze this aggregation. Its arguments must be inline lambdas in C# code that is compiled with the Clientele package, not in Razor, and not method groups.");

    private static async Task<TResult> OneAsync<TRow, TResult>(
        GroupQuery<TResult> query, AggregationShape shape, Func<Group<TRow>, TResult> result, CancellationToken cancellationToken)
    {
        var found = false;
        var only = default(TResult);
        await foreach (var page in query.Rows.AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page.Items)
            {
                only = found
                    ? throw new ApiContractViolationException(
                        $"{RequestLine.Of(page.Request ?? query.ToRequest())} at $.value[0]: the service returned a second group, but all rows form one.", "$.value[0]")
                    : row;
                found = true;
            }
        }

        // For an empty set a service may return no group (OData Data Aggregation 4.0 §3.1.2 leaves the values null).
        return found ? only! : result(new Group<TRow>(shape.NewAggregates()));
    }

    private static GroupQuery<TResult> Total<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, AggregationShape shape, Func<Group<TEntity>, TResult> result)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> =>
        Query(query, shape, OfAll(shape, result));

    private static GroupQuery<TResult> Total<TFields, TComputed, TResult>(
        ComputedRows<TFields, TComputed> query, AggregationShape shape, Func<Group<TComputed>, TResult> result)
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        return Query(query.Query.Service, query.Query.Path, query.Options, shape, OfAll(shape, result));
    }

    private static Func<JsonReaderFunc<TResult>> OfAll<TRow, TResult>(AggregationShape shape, Func<Group<TRow>, TResult> result) =>
        GroupReader.Of<TRow, Group<TRow>, TResult>(shape, rows: null, static aggregates => new Group<TRow>(aggregates), setKey: null, result);

    private static GroupQuery<TResult> Query<TEntity, TFields, TResult>(
        ODataQuery<TEntity, TFields> query, AggregationShape shape, Func<JsonReaderFunc<TResult>> reads)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        return Query(query.Service, query.Path, query.Options, shape, reads);
    }

    private static GroupQuery<TResult> Query<TResult>(
        ODataService service, ODataPath path, QueryOptions options, AggregationShape shape, Func<JsonReaderFunc<TResult>> reads)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (options is not { OrderBy.Count: 0, Skip: null, Top: null, Expand.Count: 0 })
        {
            throw new InvalidOperationException(
                "OData does not support OrderBy, Skip, Take or Expand before an aggregation: call OrderBy, Skip and Take after it.");
        }

        return new GroupQuery<TResult>(service, path, options, shape.Keys, shape.Aliases, reads) { Names = shape.Names() };
    }
}
