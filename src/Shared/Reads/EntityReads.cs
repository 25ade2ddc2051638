using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <summary>
/// Finds what code reads of an entity that a parameter, a local or a loop variable holds. What is not understood counts as a reading of the
/// whole entity, so the answer may be too much and is never too little.
/// </summary>
internal static class EntityReads
{
    /// <summary>What a selector reads of its parameter.</summary>
    /// <returns>Null where the function has no parameter.</returns>
    /// <param name="followsEscaped">What code outside the selector reads of related entities counts, too. An entity is whole, or not, without it.</param>
    public static ReadNode? Of(IAnonymousFunctionOperation selector, ProjectCode project, bool followsEscaped, CancellationToken cancellationToken)
    {
        if (selector.Symbol.Parameters.IsEmpty)
        {
            return null;
        }

        var root = Of(selector.Symbol.Parameters[0], selector.Body, project, isCollection: false, followsEscaped, cancellationToken);
        if (selector.Symbol.IsAsync)
        {
            root.Capture();
        }

        return root;
    }

    /// <summary>What a piece of code reads of what a symbol holds.</summary>
    /// <param name="root">A parameter, a local or the variable of a loop.</param>
    /// <param name="scope">All code that may refer to it: the body of the function that declares it.</param>
    /// <param name="isCollection">It holds rows, not one row.</param>
    public static ReadNode Of(ISymbol root, IOperation scope, ProjectCode project, bool isCollection, CancellationToken cancellationToken) =>
        Of(root, scope, project, isCollection, followsEscaped: false, cancellationToken);

    private static ReadNode Of(
        ISymbol root, IOperation scope, ProjectCode project, bool isCollection, bool followsEscaped, CancellationToken cancellationToken)
    {
        var type = root switch
        {
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => project.Compilation.ObjectType,
        };
        var described = DescribedTypes.Related(type)?.Type ?? (type is ITypeParameterSymbol parameterized ? Constraint(parameterized) : null);
        var node = new ReadNode(described ?? type, isCollection);
        new ReadWalker(project, followsEscaped, cancellationToken).Walk(root, ReadValue.Of(node, isCollection ? 1 : 0), scope);
        return node;
    }

    /// <summary>What a piece of code reads of what an expression within it gives.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="entity">The described class of the rows.</param>
    /// <param name="depth">0 where the expression gives a row, 1 for a collection of rows, 2 for pages of them.</param>
    /// <param name="scope">All code that the rows may come to: the whole body.</param>
    public static ReadNode Of(
        IOperation source, ITypeSymbol entity, int depth, IOperation scope, ProjectCode project, CancellationToken cancellationToken)
    {
        var node = new ReadNode(entity, isCollection: depth > 0);
        new ReadWalker(project, followsEscaped: false, cancellationToken).Walk(source, ReadValue.Of(node, depth), scope);
        return node;
    }

    private static ITypeSymbol? Constraint(ITypeParameterSymbol type)
    {
        foreach (var constraint in type.ConstraintTypes)
        {
            if (DescribedTypes.IsDescribed(constraint))
            {
                return constraint;
            }
        }

        return null;
    }
}
