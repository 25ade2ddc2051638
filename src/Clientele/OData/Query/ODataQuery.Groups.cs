using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <content>Aggregation by the service (<c>$apply</c>, OData Data Aggregation 4.0).</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// Groups the rows and aggregates values of each group in the service: <c>GroupBy(a => new { a.Project.Name }, g => new { g.Key.Name, Hours =
    /// g.Sum(a => a.Hours) })</c>. The compiler reads both lambdas; Conditions of this query apply to the rows before they are grouped.
    /// </summary>
    /// <param name="keys">Properties of the row or of related entities: one, or several in an anonymous type, a tuple or a record.</param>
    /// <param name="result">Runs on each group. It must call the methods of the group directly, each with a lambda that returns a property.</param>
    /// <exception cref="InvalidOperationException">
    /// The generator did not analyze the lambdas, or the query has an order, a skip or a take before the grouping.
    /// </exception>
    public GroupRows<TFields, TResult> GroupBy<TKey, TResult>(Func<TEntity, TKey> keys, Func<Group<TEntity, TKey>, TResult> result) =>
        throw Aggregation.NotRead();

    /// <summary>
    /// All rows of the query as one group, like <see cref="AggregateAsync"/>, but as a query for <see cref="GroupRows{TFields, TResult}.Concat"/>, so that
    /// one request returns the values of groups and of all rows. The generator analyzes the lambda.
    /// </summary>
    /// <param name="result">Runs on the group. It must call the methods of the group directly, each with a lambda that returns a property.</param>
    /// <exception cref="InvalidOperationException">
    /// The generator did not analyze the lambda, or the query has an order, a skip or a take before the aggregation.
    /// </exception>
    public GroupRows<TFields, TResult> Aggregate<TResult>(Func<Group<TEntity>, TResult> result) => throw Aggregation.NotRead();

    /// <summary>
    /// Aggregates all rows of the query in the service: <c>AggregateAsync(g => new { Hours = g.Sum(a => a.Hours), Rows = g.Count()
    /// })</c>. The generator analyzes the lambda.
    /// </summary>
    /// <param name="result">Runs on the group. It must call the methods of the group directly, each with a lambda that returns a property.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// The generator did not analyze the lambda, or the query has an order, a skip or a take before the aggregation.
    /// </exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public Task<TResult> AggregateAsync<TResult>(Func<Group<TEntity>, TResult> result, CancellationToken cancellationToken = default) =>
        throw Aggregation.NotRead();
}
