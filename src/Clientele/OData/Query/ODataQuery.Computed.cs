using System;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Values that the service computes of each row.</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// The rows, each with a value that the service computes of it (<c>$compute</c>, Part 2 section 5.1.10 of OData 4.01):
    /// <c>Compute(a => a.Price * 1.2m)</c>. <see cref="Where"/> and <see cref="OrderBy"/> take the same expressions as they are.
    /// </summary>
    /// <typeparam name="TValue">Type of the value, which may be null.</typeparam>
    /// <param name="value">Computes the value with operators and functions of fields.</param>
    public SelectedRows<Computed<TEntity, TValue>> Compute<TValue>(Func<TFields, IPropertyField<TValue>> value)
    {
        var (field, options) = Computing(value);
        return new SelectedRows<Computed<TEntity, TValue>>(Selected(options, ComputedReader.On<TEntity, TValue>(static () => JsonRead.Model<TEntity>, field)));
    }

    /// <summary>The rows in a named shape, each with a value that the service computes of it; just these travel.</summary>
    /// <typeparam name="TShape">A type with <see cref="ProjectionAttribute"/>.</typeparam>
    /// <typeparam name="TValue">Type of the value, which may be null.</typeparam>
    /// <param name="value">Computes the value with operators and functions of fields.</param>
    public SelectedRows<Computed<TShape, TValue>> Compute<TShape, TValue>(Func<TFields, IPropertyField<TValue>> value)
        where TShape : IProjection<TEntity, TShape>
    {
        var (field, options) = Computing(value);
        return new SelectedRows<Computed<TShape, TValue>>(Selected(
            TShape.Shape.Narrow(options, Paging is not { CannotSelect: true }),
            ComputedReader.On<TShape, TValue>(RowSelector.On<TEntity, TShape>(TShape.NewReader, TShape.From), field)));
    }

    private (IPropertyField<TValue> Field, QueryOptions Options) Computing<TValue>(Func<TFields, IPropertyField<TValue>> value)
    {
        var field = Composition.Apply(value);
        return field is IOrderable { Expression: var expression }
            ? (field, Options with { Compute = [new ComputeItem(expression, ComputedReader.Name)] })
            : throw new ArgumentException("A computed value must be a number, a string, a time or a condition.", nameof(value));
    }
}
