using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>
/// Rows, each with values that the service computes of it (<c>$compute</c>). They can be grouped and aggregated by those values, too: the service computes them first
/// (<c>$apply=compute(…)/groupby(…)</c>, the compute transformation of OData Data Aggregation 4.0 §3).
/// </summary>
/// <typeparam name="TFields">Fields of the rows.</typeparam>
/// <typeparam name="TComputed">A row and its values.</typeparam>
public sealed class ComputedRows<TFields, TComputed> : SelectedRows<TComputed>
    where TFields : IEntityFields<TFields>
{
    internal ComputedRows(RowQuery<TComputed> query, Func<RowReader<TComputed>> keys)
        : base(query) => Keys = keys;

    /// <summary>Makes what reads the keys of groups.</summary>
    internal Func<RowReader<TComputed>> Keys { get; }

    /// <summary>
    /// Groups the rows by properties and computed values, in the service: <c>Compute(l => l.Date.Year, l => l.Price * l.Quantity).GroupBy(c => c.First, g => new {
    /// Year = g.Key, Total = g.Sum(c => c.Second) })</c>. The compiler reads both lambdas.
    /// </summary>
    /// <param name="keys">Computed values, and properties of the row: one, or several in an anonymous type, a tuple or a record.</param>
    /// <param name="result">Runs on each group. It calls the group's methods itself, each with a lambda that gives a computed value or a property.</param>
    /// <exception cref="InvalidOperationException">
    /// The lambdas were not read by the compiler, or the query has an order, a skip or a take, which would come before the grouping.
    /// </exception>
    public GroupRows<TFields, TResult> GroupBy<TKey, TResult>(Func<TComputed, TKey> keys, Func<Group<TComputed, TKey>, TResult> result) =>
        throw Aggregation.NotRead();

    /// <summary>All rows of the query as one group, for <see cref="GroupRows{TFields, TResult}.Concat"/>. The compiler reads the lambda.</summary>
    /// <param name="result">Runs on the result. It calls the group's methods itself, each with a lambda that gives a computed value or a property.</param>
    /// <exception cref="InvalidOperationException">
    /// The lambda was not read by the compiler, or the query has an order, a skip or a take, which would come before.
    /// </exception>
    public GroupRows<TFields, TResult> Aggregate<TResult>(Func<Group<TComputed>, TResult> result) => throw Aggregation.NotRead();

    /// <summary>
    /// Values of all rows of the query together: <c>Compute(l => l.Price * l.Quantity).AggregateAsync(g => g.Sum(c => c.Value))</c>. The compiler reads the lambda.
    /// </summary>
    /// <param name="result">Runs on the result. It calls the group's methods itself, each with a lambda that gives a computed value or a property.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// The lambda was not read by the compiler, or the query has an order, a skip or a take, which would come before.
    /// </exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TResult> AggregateAsync<TResult>(Func<Group<TComputed>, TResult> result, CancellationToken cancellationToken = default) =>
        throw Aggregation.NotRead();
}
