using System;
using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>
/// An OData expression (rule <c>commonExpr</c> of the OData 4.01 ABNF, section 4), which fields and operators create. Immutable. It is converted to text
/// only when the request is created, so that range variables get unique names.
/// </summary>
public abstract class ODataExpression
{
    private protected ODataExpression()
    {
    }

    /// <summary>The precedence of the expression, which determines where parentheses are necessary.</summary>
    internal abstract Precedence Precedence { get; }

    /// <summary>The operands of the expression.</summary>
    internal virtual IReadOnlyList<ODataExpression> Operands => [];

    /// <summary>The expression as OData text, not percent-encoded.</summary>
    public sealed override string ToString() => ExpressionWriter.TextOf(this, ExpressionPlace.Resource);

    internal abstract void Write(ExpressionWriter writer);

    /// <summary>Returns the expression of a field. A field created by <c>default</c> has none.</summary>
    /// <exception cref="InvalidOperationException">The field is the default value of its type.</exception>
    internal static ODataExpression Required(ODataExpression? expression) =>
        expression ?? throw new InvalidOperationException("This field is a default value: it refers to no property.");

    /// <summary>Whether both are the same text.</summary>
    internal static bool Same(ODataExpression? left, ODataExpression? right) =>
        ReferenceEquals(left, right) || string.Equals(left?.ToString(), right?.ToString(), StringComparison.Ordinal);

    /// <summary>A hash code consistent with <see cref="Same"/>.</summary>
    internal static int Hash(ODataExpression? expression) =>
        expression is null ? 0 : expression.ToString().GetHashCode(StringComparison.Ordinal);
}
