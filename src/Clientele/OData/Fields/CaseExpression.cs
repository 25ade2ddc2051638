using System.Collections.Generic;
using System.Linq;

namespace Clientele.OData;

/// <summary>A condition, and the value if it holds.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Value">The value.</param>
internal readonly record struct CaseBranch(ODataExpression Condition, ODataExpression Value)
{
    public CaseBranch(BooleanField condition, ODataExpression value)
        : this(condition.Expression, value)
    {
    }

    public CaseBranch(BooleanField condition, ODataLiteral value)
        : this(condition.Expression, Operators.Value(value))
    {
    }
}

/// <summary><c>case</c> (Part 2 section 5.1.1.12.1 of OData 4.01).</summary>
/// <param name="branches">Conditions and values.</param>
/// <param name="otherwise">The value if no condition holds; null if there is none.</param>
internal sealed class CaseExpression(IReadOnlyList<CaseBranch> branches, ODataExpression? otherwise) : ODataExpression
{
    internal override Precedence Precedence => Precedence.Primary;

    internal override IReadOnlyList<ODataExpression> Operands =>
        [.. branches.SelectMany(static branch => new[] { branch.Condition, branch.Value }), .. otherwise is null ? [] : new[] { otherwise }];

    internal override void Write(ExpressionWriter writer)
    {
        writer.Raw("case(");
        for (var i = 0; i < branches.Count; i++)
        {
            writer.Raw(i > 0 ? "," : string.Empty);
            branches[i].Condition.Write(writer);
            writer.Raw(':');
            branches[i].Value.Write(writer);
        }

        if (otherwise is not null)
        {
            writer.Raw(",true:");
            otherwise.Write(writer);
        }

        writer.Raw(')');
    }
}
