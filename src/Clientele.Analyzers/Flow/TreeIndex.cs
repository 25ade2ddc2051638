using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Analyzers.Flow;

/// <summary>Calls and assignments of one file, by the name that stands there.</summary>
internal sealed class TreeIndex
{
    /// <summary>The name under which <c>new(…)</c>, <c>: base(…)</c> and <c>: this(…)</c> stand, which name no type.</summary>
    public const string Constructor = ".ctor";

    private static readonly TreeIndex Empty = new();

    private readonly Dictionary<string, List<SyntaxNode>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> _writes = new(StringComparer.Ordinal);

    private TreeIndex()
    {
    }

    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (IsGenerated(tree))
        {
            return Empty;
        }

        var index = new TreeIndex();
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation:
                    Add(index._calls, RightmostName(invocation.Expression), node);
                    break;
                case ObjectCreationExpressionSyntax creation:
                    Add(index._calls, RightmostName(creation.Type), node);
                    break;
                case ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    Add(index._calls, Constructor, node);
                    break;
                case AssignmentExpressionSyntax assignment:
                    Add(index._writes, RightmostName(assignment.Left), node);
                    break;
            }
        }

        return index;
    }

    public IReadOnlyList<SyntaxNode> Calls(string name) => _calls.TryGetValue(name, out var nodes) ? nodes : [];

    public IReadOnlyList<SyntaxNode> Writes(string name) => _writes.TryGetValue(name, out var nodes) ? nodes : [];

    public static string? RightmostName(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => RightmostName(suppressed.Operand),
        _ => null,
    };

    public static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        || tree.FilePath.EndsWith(".designer.cs", StringComparison.OrdinalIgnoreCase);

    private static void Add(Dictionary<string, List<SyntaxNode>> map, string? name, SyntaxNode node)
    {
        if (name is null)
        {
            return;
        }

        if (!map.TryGetValue(name, out var nodes))
        {
            map.Add(name, nodes = []);
        }

        nodes.Add(node);
    }
}
