using System;
using System.Collections.Generic;
using System.Numerics;

namespace Clientele.OData;

/// <summary>Keys and aggregated values for conditions on groups and for their order.</summary>
/// <typeparam name="TFields">Fields of the rows.</typeparam>
public sealed class GroupFields<TFields>
    where TFields : IEntityFields<TFields>
{
    private readonly List<AggregateName> _names = [];

    private readonly AggregateAliases _aliases;
    private readonly Func<ODataExpression, string?> _computed;

    /// <summary>Creates the fields of groups.</summary>
    /// <param name="aliases">The aliases of the values.</param>
    /// <param name="computed">Returns the name of an expression that is computed for each row before; null for any other.</param>
    internal GroupFields(AggregateAliases aliases, Func<ODataExpression, string?> computed)
    {
        _aliases = aliases;
        _computed = computed;
    }

    /// <summary>The values that were requested.</summary>
    internal IReadOnlyList<AggregateName> Names => _names;

    /// <summary>A property that rows are grouped by, or the expression of a computed value, as in <c>Compute</c>: <c>g.Key(l => l.Date.Year)</c>.</summary>
    public TField Key<TField>(Func<TFields, TField> field)
        where TField : IFields<TField>
    {
        var key = Composition.Apply(field);
        return ComputedName(key) is { } name ? TField.At(new FieldPath(parent: null, name, FieldPathKind.Property)) : key;
    }

    /// <summary>Number of rows (<c>$count</c>).</summary>
    public NumberField<long> Count() => new(Add("", AggregateName.CountMethod));

    /// <summary>Number of distinct values (<c>countdistinct</c>).</summary>
    public NumberField<long> CountDistinct<TField>(Func<TFields, TField> field)
        where TField : IFields => new(Add(PathOf(field), "countdistinct"));

    /// <summary>Sum of the values (<c>sum</c>).</summary>
    public NumberField<T> Sum<T>(Func<TFields, NumberField<T>> field)
        where T : struct, INumber<T> => new(Add(PathOf(field), "sum"));

    /// <summary>Minimum of the values (<c>min</c>).</summary>
    public TField Min<TField>(Func<TFields, TField> field)
        where TField : IFields<TField> => TField.At(Add(PathOf(field), "min"));

    /// <summary>Maximum of the values (<c>max</c>).</summary>
    public TField Max<TField>(Func<TFields, TField> field)
        where TField : IFields<TField> => TField.At(Add(PathOf(field), "max"));

    /// <summary>Average of the values (<c>average</c>), which can be compared with a number of any type.</summary>
    public NumberField<double> Average<T>(Func<TFields, NumberField<T>> field)
        where T : struct, INumber<T> => new(Add(PathOf(field), "average"));

    private string PathOf<TField>(Func<TFields, TField> field)
        where TField : IFields
    {
        var value = Composition.Apply(field);
        return value.Path?.ToString() ?? ComputedName(value)
            ?? throw new ArgumentException("Only a property of the rows, as in 'g.Sum(l => l.Price)', or an expression that is written in the same way in 'Compute' before the aggregation can be aggregated.", nameof(field));
    }

    private string? ComputedName<TField>(TField field)
        where TField : IFields => field is IOrderable { Expression: not FieldPath and var expression } ? _computed(expression) : null;

    private FieldPath Add(string path, string method)
    {
        var name = _aliases.Of(path, method);
        if (!_names.Contains(name))
        {
            _names.Add(name);
        }

        return new FieldPath(parent: null, name.Alias, FieldPathKind.Property);
    }
}
