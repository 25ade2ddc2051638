using System.Numerics;

namespace Clientele.OData;

/// <summary>A number that depends on conditions: the first condition that holds determines it. See <see cref="ODataCase"/>. Immutable.</summary>
/// <typeparam name="T">Type of the number.</typeparam>
public sealed class NumberCase<T>
    where T : struct, INumber<T>
{
    private readonly CaseBranch[] _branches;

    internal NumberCase(CaseBranch[] branches) => _branches = branches;

    /// <summary>This number if the condition holds and no earlier one does.</summary>
    public NumberCase<T> When(BooleanField condition, T value) => new([.. _branches, new(condition, ODataLiteral.Number(value))]);

    /// <summary>This number if the condition holds and no earlier one does.</summary>
    public NumberCase<T> When(BooleanField condition, NumberField<T> value) => new([.. _branches, new(condition, value.Expression)]);

    /// <summary>This number if no condition holds.</summary>
    public NumberField<T> Else(T value) => new(new CaseExpression(_branches, Operators.Value(ODataLiteral.Number(value))));

    /// <summary>This number if no condition holds.</summary>
    public NumberField<T> Else(NumberField<T> value) => new(new CaseExpression(_branches, value.Expression));

    /// <summary>Null if no condition holds.</summary>
    public NumberField<T> ElseNull() => new(new CaseExpression(_branches, otherwise: null));
}
