using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <content>Reading of changes, for services without delta links.</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// Reads the rows of the query in the order of their modification, starting after a state, or all rows without one. Each row comes with the state
    /// after it, so that a job can stop and resume at any row.
    /// </summary>
    /// <remarks>
    /// Pages are requested by the time and key of the last row, not by <c>$skip</c>, so rows that are created, changed or deleted in the meantime do not
    /// cause other rows to be missed or repeated. A row that changes in the meantime is returned again. Deleted rows are not reported: compare the keys.
    /// A service may commit a change later than the time that it writes into the row. <paramref name="overlap"/> reads rows of a period before the state
    /// again, so these rows may be returned twice. Use it after a run that reached the end, and not to resume an interrupted run.
    /// Conditions and expansions of the query apply. Its order, skip and take must not be set.
    /// </remarks>
    /// <param name="modified">The property with the time of the last change.</param>
    /// <param name="key">The key property.</param>
    /// <param name="state">Returns the values of the two properties of a row.</param>
    /// <param name="since">The state to resume from; null to start with the first row.</param>
    /// <param name="overlap">The period before <paramref name="since"/> to read again.</param>
    /// <param name="pageSize">Maximum number of rows in a request.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="InvalidOperationException">The query has an order, a skip or a take.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    /// <exception cref="ApiContractViolationException">A page does not continue the previous one: the service ignores the condition or the order.</exception>
    public IAsyncEnumerable<Change<TEntity>> ReadChanges(
        Func<TFields, DateTimeOffsetField> modified,
        Func<TFields, GuidField> key,
        Func<TEntity, ChangeState> state,
        ChangeState? since = null,
        TimeSpan overlap = default,
        int pageSize = 100,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modified);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfLessThan(overlap, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        if (Options.OrderBy.Count > 0 || Options.Skip is not null || Options.Top is not null)
        {
            throw new InvalidOperationException("ReadChanges sets the order of the rows: remove OrderBy, Skip and Take from the query.");
        }

        var ordered = OrderBy(fields => modified(fields)).ThenBy(fields => key(fields));
        return WalkAsync(ordered, modified, key, state, Before(since, overlap), pageSize, cancellationToken);
    }

    private static async IAsyncEnumerable<Change<TEntity>> WalkAsync(
        ODataQuery<TEntity, TFields> ordered,
        Func<TFields, DateTimeOffsetField> modified,
        Func<TFields, GuidField> key,
        Func<TEntity, ChangeState> state,
        ChangeState? position,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var query = position is { } behind ? ordered.Where(fields => Behind(modified(fields), key(fields), behind)) : ordered;
            var page = await query.ReadPageAsync(pageSize, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (var row in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var next = state(row);
                if (next == position || next.Modified < position?.Modified)
                {
                    throw new ApiContractViolationException(
                        $"{query.Path} returned rows that are not in the requested order: the service ignores the order or the condition.",
                        new ApiError { RequestLine = query.Path.ToString() });
                }

                position = next;
                yield return new Change<TEntity>(row, next);
            }

            if (page.Items.Count < pageSize)
            {
                yield break;
            }
        }
    }

    /// <summary>The condition for rows after a state. In ascending order null comes first (Part 2 section 5.1.5 of OData 4.01).</summary>
    private static BooleanField Behind(DateTimeOffsetField modified, GuidField key, ChangeState state) =>
        state.Modified is { } time
            ? modified > time || (modified == time && key > state.Key)
            : modified != null || (modified == null && key > state.Key);

    private static ChangeState? Before(ChangeState? since, TimeSpan overlap) =>
        since is { Modified: { } time } && overlap > TimeSpan.Zero ? new ChangeState(time - overlap, Guid.Empty) : since;
}
