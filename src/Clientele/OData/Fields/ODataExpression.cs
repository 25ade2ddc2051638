using System;
using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>
/// A piece of an OData expression (rule <c>commonExpr</c> of the OData 4.01 ABNF, section 4): what fields stand for and operators make.
/// Immutable; it becomes text only when the request is made, so that range variables get names that clash with nothing.
/// </summary>
public abstract class ODataExpression
{
    private protected ODataExpression()
    {
    }

    /// <summary>How tightly it binds: what looser pieces are put in parentheses for.</summary>
    internal abstract Precedence Precedence { get; }

    /// <summary>The pieces that it is made of.</summary>
    internal virtual IReadOnlyList<ODataExpression> Operands => [];

    /// <summary>The expression as OData text, not percent-encoded.</summary>
    public sealed override string ToString() => ExpressionWriter.TextOf(this, ExpressionPlace.Resource);

    internal abstract void Write(ExpressionWriter writer);

    /// <summary>The expression of a field; a field that was made by <c>default</c> has none.</summary>
    /// <exception cref="InvalidOperationException">The field is the default value of its type.</exception>
    internal static ODataExpression Required(ODataExpression? expression) =>
        expression ?? throw new InvalidOperationException("This field is a default value: it refers to no property.");

    /// <summary>Whether both are the same text.</summary>
    internal static bool Same(ODataExpression? left, ODataExpression? right) =>
        ReferenceEquals(left, right) || string.Equals(left?.ToString(), right?.ToString(), StringComparison.Ordinal);

    /// <summary>A hash that goes with <see cref="Same"/>.</summary>
    internal static int Hash(ODataExpression? expression) =>
        expression is null ? 0 : expression.ToString().GetHashCode(StringComparison.Ordinal);
}
