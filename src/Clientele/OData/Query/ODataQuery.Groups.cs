using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <content>Aggregation by the service (<c>$apply</c>, OData Data Aggregation 4.0).</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// Groups the rows and computes values of each group, in the service: <c>GroupBy(a => new { a.Project.Name }, g => new { g.Key.Name, Hours =
    /// g.Sum(a => a.Hours) })</c>. The compiler reads both lambdas; conditions of this query choose the rows that are grouped.
    /// </summary>
    /// <param name="keys">Properties of the row, or of entities that it leads to: one, or several in an anonymous type, a tuple or a record.</param>
    /// <param name="result">Runs on each group. It calls the group's methods itself, each with a lambda that gives a property.</param>
    /// <exception cref="InvalidOperationException">
    /// The lambdas were not read by the compiler, or the query has an order, a skip or a take, which would come before the grouping.
    /// </exception>
    public GroupRows<TFields, TResult> GroupBy<TKey, TResult>(Func<TEntity, TKey> keys, Func<Group<TEntity, TKey>, TResult> result) =>
        throw Aggregation.NotRead();

    /// <summary>
    /// All rows of the query as one group, as <see cref="AggregateAsync"/> takes them: for <see cref="GroupRows{TFields, TResult}.Concat"/>, so that sums of groups
    /// and of all rows are one request. The compiler reads the lambda.
    /// </summary>
    /// <param name="result">Runs on the result. It calls the group's methods itself, each with a lambda that gives a property.</param>
    /// <exception cref="InvalidOperationException">
    /// The lambda was not read by the compiler, or the query has an order, a skip or a take, which would come before.
    /// </exception>
    public GroupRows<TFields, TResult> Aggregate<TResult>(Func<Group<TEntity>, TResult> result) => throw Aggregation.NotRead();

    /// <summary>
    /// Values of all rows of the query together, computed by the service: <c>AggregateAsync(g => new { Hours = g.Sum(a => a.Hours), Rows = g.Count()
    /// })</c>. The compiler reads the lambda.
    /// </summary>
    /// <param name="result">Runs on the result. It calls the group's methods itself, each with a lambda that gives a property.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// The lambda was not read by the compiler, or the query has an order, a skip or a take, which would come before.
    /// </exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public Task<TResult> AggregateAsync<TResult>(Func<Group<TEntity>, TResult> result, CancellationToken cancellationToken = default) =>
        throw Aggregation.NotRead();
}
