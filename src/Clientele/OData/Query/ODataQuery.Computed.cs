using System;
using System.Collections.Generic;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Values that the service computes from each row.</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// The rows, each with a value that the service computes from it (<c>$compute</c>, Part 2 section 5.1.10 of OData 4.01): <c>Compute(a => a.Price *
    /// 1.2m)</c>. <see cref="Where"/> and <see cref="OrderBy"/> accept the same expressions directly.
    /// </summary>
    /// <typeparam name="TValue">Type of the value, which may be null.</typeparam>
    /// <param name="value">Expression of the value, of operators and functions on fields.</param>
    public ComputedRows<TFields, Computed<TEntity, TValue>> Compute<TValue>(Func<TFields, IPropertyField<TValue>> value) =>
        Computing<Computed<TEntity, TValue>>(static (row, values) => new(row, (TValue)values[0]!), Composition.Apply(value));

    /// <summary>The rows, each with two values that the service computes from it: <c>Compute(l => l.Date.Year, l => l.Price * l.Quantity)</c>.</summary>
    /// <typeparam name="TFirst">Type of the first value, which may be null.</typeparam>
    /// <typeparam name="TSecond">Type of the second value, which may be null.</typeparam>
    /// <param name="first">Expression of the first value, of operators and functions on fields.</param>
    /// <param name="second">Expression of the second value. It uses members of the row, not the first value.</param>
    public ComputedRows<TFields, Computed<TEntity, TFirst, TSecond>> Compute<TFirst, TSecond>(
        Func<TFields, IPropertyField<TFirst>> first, Func<TFields, IPropertyField<TSecond>> second) =>
        Computing<Computed<TEntity, TFirst, TSecond>>(
            static (row, values) => new(row, (TFirst)values[0]!, (TSecond)values[1]!), Composition.Apply(first), Composition.Apply(second));

    /// <summary>The rows as a projection, each with a value that the service computes from it. Only these members are requested.</summary>
    /// <typeparam name="TShape">A type with <see cref="ProjectionAttribute"/>.</typeparam>
    /// <typeparam name="TValue">Type of the value, which may be null.</typeparam>
    /// <param name="value">Expression of the value, of operators and functions on fields.</param>
    public SelectedRows<Computed<TShape, TValue>> Compute<TShape, TValue>(Func<TFields, IPropertyField<TValue>> value)
        where TShape : IProjection<TEntity, TShape>
    {
        IPropertyField[] fields = [Composition.Apply(value)];
        return new SelectedRows<Computed<TShape, TValue>>(Selected(
            TShape.Shape.Narrow(Computing(fields), Paging is not { CannotSelect: true }),
            ComputedReader.On<TShape, Computed<TShape, TValue>>(
                RowSelector.On<TEntity, TShape>(TShape.NewReader, TShape.From), fields, static (row, values) => new(row, (TValue)values[0]!))));
    }

    private ComputedRows<TFields, TComputed> Computing<TComputed>(Func<TEntity, object?[], TComputed> result, params IPropertyField[] fields) => new(
        Selected(Computing(fields), ComputedReader.On(static () => JsonRead.Model<TEntity>, fields, result)),
        ComputedReader.Keys(fields, result));

    private QueryOptions Computing(IPropertyField[] fields)
    {
        var items = new List<ComputeItem>();
        foreach (var field in fields)
        {
            items.Add(field is IOrderable { Expression: var expression }
                ? new ComputeItem(expression, ComputedReader.NameOf(items.Count))
                : throw new ArgumentException("A computed value must be a number, a string, a time or a condition."));
        }

        return Options with { Compute = items };
    }
}
