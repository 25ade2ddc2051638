namespace Clientele.OData;

/// <summary>A text that depends on conditions, of which the first that holds counts; see <see cref="ODataCase"/>. Immutable.</summary>
public sealed class StringCase
{
    private readonly CaseBranch[] _branches;

    internal StringCase(CaseBranch[] branches) => _branches = branches;

    /// <summary>This text where the condition holds, and none before it.</summary>
    public StringCase When(BooleanField condition, string value) => new([.. _branches, new(condition, ODataLiteral.Of(value))]);

    /// <summary>This text where the condition holds, and none before it.</summary>
    public StringCase When(BooleanField condition, StringField value) => new([.. _branches, new(condition, value.Expression)]);

    /// <summary>This text where no condition holds.</summary>
    public StringField Else(string value) => new(new CaseExpression(_branches, Operators.Value(ODataLiteral.Of(value))));

    /// <summary>This text where no condition holds.</summary>
    public StringField Else(StringField value) => new(new CaseExpression(_branches, value.Expression));

    /// <summary>Null where no condition holds.</summary>
    public StringField ElseNull() => new(new CaseExpression(_branches, otherwise: null));
}
