using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Values that a local variable gets, from its declaration and from assignments.</summary>
internal static class LocalWrites
{
    public static IReadOnlyList<IOperation> Of(ILocalSymbol local, Sources sources)
    {
        var values = new List<IOperation>();
        foreach (var declaration in sources.Declarations(local))
        {
            if (FromDeclaration(declaration, sources) is { } value)
            {
                values.Add(value);
            }

            foreach (var assignment in declaration.Member().DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Left is IdentifierNameSyntax name
                    && name.Identifier.ValueText == local.Name
                    && sources.Operation(assignment) is IAssignmentOperation operation
                    && SymbolEqualityComparer.Default.Equals(operation.Target.NamedSymbol(), local))
                {
                    values.Add(operation.Value);
                }
            }
        }

        return values;
    }

    private static IOperation? FromDeclaration(SyntaxNode declaration, Sources sources)
    {
        var source = declaration switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            ForEachStatementSyntax forEach => forEach.Expression,
            SingleVariableDesignationSyntax designation => Designated(designation),
            _ => null,
        };
        return source is null ? null : sources.Operation(source);
    }

    /// <summary>What <c>out var x</c> comes out of, and what <c>is { } x</c> looks at.</summary>
    private static SyntaxNode? Designated(SyntaxNode designation)
    {
        for (var current = designation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return call;
                case IsPatternExpressionSyntax pattern:
                    return pattern.Expression;
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }
}
