using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Clientele.OData;

/// <summary>The shape of an aggregation: the keys of its groups, and the values of each group. For emitted code. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AggregationShape
{
    private readonly Func<Aggregate[]> _aggregates;

    /// <summary>Creates a shape.</summary>
    /// <param name="keys">Wire paths of the properties that rows are grouped by; empty for one group of all rows.</param>
    /// <param name="aggregates">Creates the values for each response.</param>
    public AggregationShape(string[] keys, Func<Aggregate[]> aggregates)
    {
        Keys = keys;
        _aggregates = aggregates;
    }

    internal IReadOnlyList<string> Keys { get; }

    internal Aggregate[] NewAggregates() => _aggregates();
}
