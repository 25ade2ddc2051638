using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.OData;

/// <summary>Splits the calls of a batch into batches that do not exceed the limit of the service. The order is kept.</summary>
internal static class BatchPlan
{
    /// <summary>Splits the calls. A change set, and a call with those that it depends on, stay in one batch.</summary>
    /// <exception cref="InvalidOperationException">
    /// The calls that must be in one batch exceed the limit, or calls refer to others in a way that the format does not allow.
    /// </exception>
    public static IEnumerable<IReadOnlyList<BatchResult>> Split(IReadOnlyList<BatchResult> calls, BatchFormat format, int? most)
    {
        var reaches = Reaches(calls, format);
        for (var start = 0; start < calls.Count;)
        {
            var end = End(reaches, start, Math.Min(calls.Count, start + (most ?? calls.Count)));
            yield return [.. calls.Skip(start).Take(end - start)];
            start = end;
        }
    }

    /// <summary>For each call, the index of the first call that must be in the same batch.</summary>
    private static int[] Reaches(IReadOnlyList<BatchResult> calls, BatchFormat format)
    {
        var reaches = new int[calls.Count];
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            reaches[i] = i;
            if (call.ChangeSet is { } set)
            {
                reaches[i] = Enumerable.Range(0, i + 1).First(j => calls[j].ChangeSet == set);
            }

            foreach (var other in BatchReferences.Of(call, calls.Take(i)))
            {
                if (format == BatchFormat.Multipart && (call.ChangeSet is null || call.ChangeSet != other.ChangeSet))
                {
                    throw new InvalidOperationException(
                        $"Call {call.Number} of the batch depends on call {other.Number}, which is not in the same change set: this requires BatchFormat.Json.");
                }

                reaches[i] = Math.Min(reaches[i], other.Number - 1);
            }
        }

        return reaches;
    }

    /// <summary>The last index up to <paramref name="limit"/> at which the calls can be split.</summary>
    private static int End(int[] reaches, int start, int limit)
    {
        for (var end = limit; end > start; end--)
        {
            if (!reaches.Skip(end).Any(first => first >= start && first < end))
            {
                return end;
            }
        }

        throw new InvalidOperationException(
            $"The calls from {start + 1} on must be in one batch, but the service allows only {limit - start}.");
    }
}
