using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Analyzers.Services;

/// <summary>Addresses and clients of services that a piece of code names.</summary>
internal sealed class ServiceMentions(ImmutableArray<ApiService> services, Sources sources)
{
    private readonly HashSet<ApiService> _found = [];

    /// <summary>An address of none of the services was seen.</summary>
    public bool HasForeign { get; private set; }

    public bool HasService => _found.Count > 0;

    public bool IsEmpty => _found.Count == 0 && !HasForeign;

    /// <summary>The one service that is named, where there is one, and nothing else.</summary>
    public ApiService? Only => _found.Count == 1 && !HasForeign ? _found.First() : null;

    public void Collect(SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                    CollectText(literal.Token.ValueText, IsWhole(literal));
                    break;
                case InterpolatedStringExpressionSyntax interpolated when interpolated.Contents.FirstOrDefault() is InterpolatedStringTextSyntax text:
                    CollectText(text.TextToken.ValueText, isWhole: false);
                    break;
                case IdentifierNameSyntax name:
                    CollectName(name);
                    break;
            }
        }
    }

    private static bool IsWhole(SyntaxNode literal) => literal.Parent is not BinaryExpressionSyntax;

    private void CollectText(string text, bool isWhole)
    {
        if (Origin.Of(text, isWhole) is not { } origin)
        {
            return;
        }

        var owners = services.Where(service => service.OwnsHost(origin)).ToList();
        _found.UnionWith(owners);
        HasForeign |= owners.Count == 0;
    }

    private void CollectName(IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        var named = services.FirstOrDefault(service => service.Client.Name == text || service.Registration == text || service.ContractName == text);
        if (named is not null)
        {
            if (sources.Symbol(name) is { } symbol
                && SymbolEqualityComparer.Default.Equals(symbol.ContainingNamespace, named.Client.ContainingNamespace))
            {
                _found.Add(named);
            }

            return;
        }

        // A constant, field or property that holds an address counts where it is used.
        var member = sources.Symbol(name);
        if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: string constant })
        {
            CollectText(constant, isWhole: true);
        }
        else if (member is IFieldSymbol or IPropertySymbol
            && member.MemberType() is { } type
            && (type.SpecialType == SpecialType.System_String || type.Is("System", "Uri")))
        {
            var literals = sources.Declarations(member).SelectMany(declaration => declaration.DescendantNodes()).OfType<LiteralExpressionSyntax>();
            foreach (var literal in literals)
            {
                CollectText(literal.Token.ValueText, IsWhole(literal));
            }
        }
    }
}
