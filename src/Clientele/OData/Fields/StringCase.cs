namespace Clientele.OData;

/// <summary>A string that depends on conditions: the first condition that holds determines it. See <see cref="ODataCase"/>. Immutable.</summary>
public sealed class StringCase
{
    private readonly CaseBranch[] _branches;

    internal StringCase(CaseBranch[] branches) => _branches = branches;

    /// <summary>This string if the condition holds and no earlier one does.</summary>
    public StringCase When(BooleanField condition, string value) => new([.. _branches, new(condition, ODataLiteral.Of(value))]);

    /// <summary>This string if the condition holds and no earlier one does.</summary>
    public StringCase When(BooleanField condition, StringField value) => new([.. _branches, new(condition, value.Expression)]);

    /// <summary>This string if no condition holds.</summary>
    public StringField Else(string value) => new(new CaseExpression(_branches, Operators.Value(ODataLiteral.Of(value))));

    /// <summary>This string if no condition holds.</summary>
    public StringField Else(StringField value) => new(new CaseExpression(_branches, value.Expression));

    /// <summary>Null if no condition holds.</summary>
    public StringField ElseNull() => new(new CaseExpression(_branches, otherwise: null));
}
