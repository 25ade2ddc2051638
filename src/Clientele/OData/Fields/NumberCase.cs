using System.Numerics;

namespace Clientele.OData;

/// <summary>A number that depends on conditions, of which the first that holds counts; see <see cref="ODataCase"/>. Immutable.</summary>
/// <typeparam name="T">Type of the number.</typeparam>
public sealed class NumberCase<T>
    where T : struct, INumber<T>
{
    private readonly CaseBranch[] _branches;

    internal NumberCase(CaseBranch[] branches) => _branches = branches;

    /// <summary>This number where the condition holds, and none before it.</summary>
    public NumberCase<T> When(BooleanField condition, T value) => new([.. _branches, new(condition, ODataLiteral.Number(value))]);

    /// <summary>This number where the condition holds, and none before it.</summary>
    public NumberCase<T> When(BooleanField condition, NumberField<T> value) => new([.. _branches, new(condition, value.Expression)]);

    /// <summary>This number where no condition holds.</summary>
    public NumberField<T> Else(T value) => new(new CaseExpression(_branches, Operators.Value(ODataLiteral.Number(value))));

    /// <summary>This number where no condition holds.</summary>
    public NumberField<T> Else(NumberField<T> value) => new(new CaseExpression(_branches, value.Expression));

    /// <summary>Null where no condition holds.</summary>
    public NumberField<T> ElseNull() => new(new CaseExpression(_branches, otherwise: null));
}
