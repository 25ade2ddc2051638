using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <content>Reading what changed, for services without delta links.</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// The rows of the query in the order of their change, from a state on: all rows where there is none. Each row comes with the state
    /// behind it, so that a job can end anywhere and go on there.
    /// </summary>
    /// <remarks>
    /// Pages are asked for by the last row's time and key and never by <c>$skip</c>, so rows that are created, changed or deleted meanwhile
    /// neither hide nor repeat others. A row that changes while it is read comes again. Deletions leave no row to read: compare the keys.
    /// A service may commit a change later than the time that it writes into the row; <paramref name="overlap"/> reads so much time before the
    /// state again, and rows of that time may come twice. Give it behind a run that reached the end; one that broke off goes on without it.
    /// Conditions and expansions of the query hold; its order, skip and take must not be set.
    /// </remarks>
    /// <param name="modified">The property that holds the time of the last change.</param>
    /// <param name="key">The key property.</param>
    /// <param name="state">The time and the key of a row, as those two properties have them.</param>
    /// <param name="since">Where to go on; null begins with the first row.</param>
    /// <param name="overlap">How much time before <paramref name="since"/> is read again.</param>
    /// <param name="pageSize">The most rows in a request.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">The query has an order, a skip or a take of its own.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    /// <exception cref="ApiContractViolationException">A page does not go on behind the one before: the service ignores the condition or the order.</exception>
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

    /// <summary>Rows behind a state. In ascending order null comes first (Part 2 section 5.1.5 of OData 4.01).</summary>
    private static BooleanField Behind(DateTimeOffsetField modified, GuidField key, ChangeState state) =>
        state.Modified is { } time
            ? modified > time || (modified == time && key > state.Key)
            : modified != null || (modified == null && key > state.Key);

    private static ChangeState? Before(ChangeState? since, TimeSpan overlap) =>
        since is { Modified: { } time } && overlap > TimeSpan.Zero ? new ChangeState(time - overlap, Guid.Empty) : since;
}
