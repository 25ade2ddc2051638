using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>
/// Rows with values that the service computes from each (<c>$compute</c>). The rows can also be grouped by these values, and the values aggregated: the
/// service computes them first (<c>$apply=compute(…)/groupby(…)</c>, the compute transformation of OData Data Aggregation 4.0 §3).
/// </summary>
/// <typeparam name="TFields">Fields of the rows.</typeparam>
/// <typeparam name="TComputed">A row and its values.</typeparam>
public sealed class ComputedRows<TFields, TComputed> : SelectedRows<TComputed>
    where TFields : IEntityFields<TFields>
{
    internal ComputedRows(RowQuery<TComputed> query, Func<RowReader<TComputed>> keys)
        : base(query) => Keys = keys;

    /// <summary>Creates the reader for the keys of groups.</summary>
    internal Func<RowReader<TComputed>> Keys { get; }

    /// <summary>
    /// Groups the rows by properties and computed values, in the service: <c>Compute(l => l.Date.Year, l => l.Price * l.Quantity).GroupBy(c => c.First, g => new {
    /// Year = g.Key, Total = g.Sum(c => c.Second) })</c>. The generator analyzes both lambdas.
    /// </summary>
    /// <param name="keys">Computed values, and properties of the row: one, or several in an anonymous type, a tuple or a record.</param>
    /// <param name="result">
    /// Runs on each group. It must call the methods of the group directly, each with a lambda that returns a computed value or a property.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// The generator did not analyze the lambdas, or the query has an order, a skip or a take before the grouping.
    /// </exception>
    public GroupRows<TFields, TResult> GroupBy<TKey, TResult>(Func<TComputed, TKey> keys, Func<Group<TComputed, TKey>, TResult> result) =>
        throw Aggregation.NotRead();

    /// <summary>All rows of the query as one group, for <see cref="GroupRows{TFields, TResult}.Concat"/>. The generator analyzes the lambda.</summary>
    /// <param name="result">
    /// Runs on the result. It must call the methods of the group directly, each with a lambda that returns a computed value or a property.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// The generator did not analyze the lambda, or the query has an order, a skip or a take before the aggregation.
    /// </exception>
    public GroupRows<TFields, TResult> Aggregate<TResult>(Func<Group<TComputed>, TResult> result) => throw Aggregation.NotRead();

    /// <summary>
    /// Aggregates all rows of the query: <c>Compute(l => l.Price * l.Quantity).AggregateAsync(g => g.Sum(c => c.Value))</c>. The generator analyzes the lambda.
    /// </summary>
    /// <param name="result">
    /// Runs on the result. It must call the methods of the group directly, each with a lambda that returns a computed value or a property.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// The generator did not analyze the lambda, or the query has an order, a skip or a take before the aggregation.
    /// </exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TResult> AggregateAsync<TResult>(Func<Group<TComputed>, TResult> result, CancellationToken cancellationToken = default) =>
        throw Aggregation.NotRead();
}
