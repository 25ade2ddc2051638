using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>What a path segment refers to.</summary>
internal enum FieldPathKind
{
    /// <summary>A value, or a collection.</summary>
    Property,

    /// <summary>A value of a complex type.</summary>
    Complex,

    /// <summary>An entity.</summary>
    Navigation,

    /// <summary>The same instance, as one of a derived type.</summary>
    Cast,

    /// <summary>The range variable of a lambda operator; it has no parent.</summary>
    Variable,
}

/// <summary>
/// A path from the instance that a query is evaluated on to one of its properties (rule <c>firstMemberExpr</c> of the OData 4.01 ABNF): wire names
/// separated by slashes.
/// </summary>
public sealed class FieldPath : ODataExpression
{
    internal FieldPath(FieldPath? parent, string name, FieldPathKind kind)
    {
        Parent = parent;
        Name = name;
        Kind = kind;
    }

    /// <summary>The path without its last segment; null if this is the first segment.</summary>
    internal FieldPath? Parent { get; }

    /// <summary>Wire name of the property, qualified name of the type, or preferred name of the variable.</summary>
    internal string Name { get; }

    internal FieldPathKind Kind { get; }

    internal override Precedence Precedence => Precedence.Primary;

    internal override IReadOnlyList<ODataExpression> Operands => Parent is null ? [] : [Parent];

    internal override void Write(ExpressionWriter writer)
    {
        if (Kind == FieldPathKind.Variable)
        {
            writer.Variable(this);
        }
        else if (Parent is null)
        {
            writer.RootMember(Name);
        }
        else
        {
            Parent.Write(writer);
            writer.Raw('/');
            writer.Raw(Name);
        }
    }
}
