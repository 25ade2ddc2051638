using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>
/// Finds who calls a method and who writes a member, across the project. A file is walked once, on the first question, and only candidates
/// by name are bound.
/// </summary>
internal sealed class SourceIndex(Compilation compilation)
{
    private const int MaxAnswers = 100;

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, TreeIndex> _trees = new();

    // A question crosses files, which the model that a rule is handed can't; they are rare, and the answers' models are kept.
#pragma warning disable RS1030
    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    public IOperation? Operation(SyntaxNode node, CancellationToken cancellationToken)
    {
        // x! and (x) have no operation of their own.
        while (node is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or ParenthesizedExpressionSyntax)
        {
            node = node is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : ((ParenthesizedExpressionSyntax)node).Expression;
        }

        return Model(node.SyntaxTree).GetOperation(node, cancellationToken);
    }

    /// <summary>Invocations and object creations that call a method or constructor.</summary>
    public IReadOnlyList<IOperation> Calls(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var definition = method.OriginalDefinition;
        var names = method.MethodKind == MethodKind.Constructor ? new[] { method.ContainingType.Name, TreeIndex.Constructor } : [method.Name];
        var found = new List<IOperation>();
        foreach (var node in Trees(method, cancellationToken).SelectMany(tree => names.SelectMany(tree.Calls)))
        {
            if (Operation(node, cancellationToken) is { } operation && IsCallOf(operation, definition))
            {
                found.Add(operation);
                if (found.Count == MaxAnswers)
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Invocations of methods of a name, unbound.</summary>
    public IEnumerable<SyntaxNode> CallsNamed(string name, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.SelectMany(tree => Index(tree, cancellationToken).Calls(name));

    /// <summary>Values that are assigned to a field or property, initializers apart.</summary>
    public IReadOnlyList<IOperation> Assignments(ISymbol member, CancellationToken cancellationToken)
    {
        var found = new List<IOperation>();
        foreach (var node in Trees(member, cancellationToken).SelectMany(tree => tree.Writes(member.Name)))
        {
            if (Operation(node, cancellationToken) is IAssignmentOperation assignment
                && SymbolEqualityComparer.Default.Equals(Target(assignment.Target)?.OriginalDefinition, member.OriginalDefinition))
            {
                found.Add(assignment.Value);
                if (found.Count == MaxAnswers)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static ISymbol? Target(IOperation target) => target is IMemberReferenceOperation reference ? reference.Member : null;

    private static bool IsCallOf(IOperation operation, IMethodSymbol definition)
    {
        var target = operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        return SymbolEqualityComparer.Default.Equals(target?.OriginalDefinition, definition);
    }

    private IEnumerable<TreeIndex> Trees(ISymbol symbol, CancellationToken cancellationToken)
    {
        var trees = symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType is { } type
            ? type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct()
            : compilation.SyntaxTrees;
        return trees.Select(tree => Index(tree, cancellationToken));
    }

    private TreeIndex Index(SyntaxTree tree, CancellationToken cancellationToken) =>
        _trees.TryGetValue(tree, out var index) ? index : _trees.GetOrAdd(tree, TreeIndex.Of(tree, cancellationToken));
}
