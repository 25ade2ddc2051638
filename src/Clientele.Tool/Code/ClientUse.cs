using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Tool.Code;

/// <summary>A place in code that names something of a client.</summary>
/// <param name="Holders">Names of the client's types that the member is used of: that of the receiver, its base types, and the one that declares it. Of a type, itself.</param>
/// <param name="Member">Null for a use of the type.</param>
internal sealed record ClientUse(IReadOnlyList<string> Holders, string? Member, SyntaxNode Node)
{
    /// <summary>The uses of what a client's namespace has, in code that people wrote.</summary>
    public static IReadOnlyList<ClientUse> In(UserCompilation compilation, string clientNamespace, CancellationToken cancellationToken) =>
        [.. compilation.Own.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(tree => In(compilation.Whole.GetSemanticModel(tree), clientNamespace, cancellationToken))];

    private static IEnumerable<ClientUse> In(SemanticModel model, string clientNamespace, CancellationToken cancellationToken)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is SimpleNameSyntax { IsVar: false } or ElementAccessExpressionSyntax && Find(model, node, clientNamespace, cancellationToken) is { } use)
            {
                yield return use;
            }
        }
    }

    private static ClientUse? Find(SemanticModel model, SyntaxNode node, string clientNamespace, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(node, cancellationToken);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        switch (symbol)
        {
            case INamedTypeSymbol type when IsOf(type, clientNamespace):
                return new ClientUse([type.Name], null, node);
            case IMethodSymbol { MethodKind: MethodKind.Constructor }:
                return null;
            case IMethodSymbol { IsExtensionMethod: true } method when IsOf(method.ContainingType, clientNamespace):
                return new ClientUse([.. Receivers(model, node, clientNamespace), method.ContainingType.Name], method.Name, node);
            case IMethodSymbol or IPropertySymbol or IFieldSymbol:
                var holders = Receivers(model, node, clientNamespace).Concat(Chain(symbol.ContainingType, clientNamespace)).Distinct(StringComparer.Ordinal).ToList();
                return holders.Count == 0 ? null : new ClientUse(holders, symbol is IPropertySymbol { IsIndexer: true } ? "this[]" : symbol.Name, node);
            default:
                return null;
        }
    }

    private static IEnumerable<string> Receivers(SemanticModel model, SyntaxNode node, string clientNamespace)
    {
        var receiver = node switch
        {
            ElementAccessExpressionSyntax element => model.GetTypeInfo(element.Expression).Type,
            _ => node.Parent switch
            {
                MemberAccessExpressionSyntax access when access.Name == node => model.GetTypeInfo(access.Expression).Type,
                MemberBindingExpressionSyntax => node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(node.Span)) is { } access
                    ? model.GetTypeInfo(access.Expression).Type
                    : null,
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: { } made } } assignment when assignment.Left == node => model.GetTypeInfo(made).Type,
                NameColonSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Parent: { } pattern } } } => model.GetTypeInfo(pattern).Type,
                _ => null,
            },
        };
        return receiver is null ? [] : Chain(receiver, clientNamespace);
    }

    private static IEnumerable<string> Chain(ITypeSymbol? type, string clientNamespace)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        for (; type is not null; type = type.BaseType)
        {
            if (IsOf(type, clientNamespace))
            {
                yield return type.Name;
            }
        }
    }

    private static bool IsOf(ITypeSymbol? type, string clientNamespace) =>
        type?.ContainingNamespace?.ToDisplayString() == clientNamespace && type.ContainingAssembly is not null;
}
