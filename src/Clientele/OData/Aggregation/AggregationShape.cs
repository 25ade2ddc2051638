using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

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
        : this(keys, aggregates, [])
    {
    }

    /// <summary>A shape of rows that have properties whose names could be taken for those of values.</summary>
    /// <param name="keys">Wire paths of the properties that rows are grouped by; none for one group of all rows.</param>
    /// <param name="aggregates">Creates the values for each response.</param>
    /// <param name="taken">Such names; null where the type of the rows is not known.</param>
    public AggregationShape(string[] keys, Func<Aggregate[]> aggregates, string[]? taken)
    {
        Keys = keys;
        Aliases = new AggregateAliases(taken);
        _aggregates = aggregates;
    }

    internal IReadOnlyList<string> Keys { get; }

    internal AggregateAliases Aliases { get; }

    internal Aggregate[] NewAggregates() => _aggregates();

    /// <summary>The names of the values, each once.</summary>
    internal AggregateName[] Names() => [.. NewAggregates().Select(aggregate => Aliases.Of(aggregate.Path, aggregate.Method)).Distinct()];
}
