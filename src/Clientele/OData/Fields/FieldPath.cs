using System.Collections.Generic;

namespace Clientele.OData;

/// <summary>What a segment of a path leads to.</summary>
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
/// A path from the instance that a query looks at to one of its properties (rule <c>firstMemberExpr</c> of the OData 4.01 ABNF):
/// wire names joined by slashes.
/// </summary>
public sealed class FieldPath : ODataExpression
{
    internal FieldPath(FieldPath? parent, string name, FieldPathKind kind)
    {
        Parent = parent;
        Name = name;
        Kind = kind;
    }

    /// <summary>Where the path goes on from; null where it starts at the instance itself.</summary>
    internal FieldPath? Parent { get; }

    /// <summary>Wire name of the property, qualified name of the type, or wished name of the variable.</summary>
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
