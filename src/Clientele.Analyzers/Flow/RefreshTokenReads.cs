using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>What becomes of a refresh token that was read from an answer.</summary>
internal enum RefreshTokenRead
{
    /// <summary>It goes into a field or property and nowhere else.</summary>
    Memory,

    /// <summary>It is passed to code that may save it.</summary>
    PassedOn,
}

/// <summary>Where a type reads refresh tokens from answers.</summary>
internal static class RefreshTokenReads
{
    public static IReadOnlyList<RefreshTokenRead> In(TypeDeclarationSyntax type, Sources sources)
    {
        var reads = new List<RefreshTokenRead>();
        foreach (var node in type.DescendantNodes().Where(IsCandidate))
        {
            if (sources.Operation(node) is { } operation && IsRead(operation))
            {
                reads.Add(Use(operation, type, sources));
            }
        }

        return reads;
    }

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => TokenResponse.IsName(access.Name.Identifier.ValueText, TokenResponse.RefreshToken),
        MemberBindingExpressionSyntax binding => TokenResponse.IsName(binding.Name.Identifier.ValueText, TokenResponse.RefreshToken),
        InvocationExpressionSyntax or ElementAccessExpressionSyntax => node.ChildNodes().OfType<BaseArgumentListSyntax>()
            .Any(list => list.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string text }
                && TokenResponse.IsName(text, TokenResponse.RefreshToken))),
        _ => false,
    };

    /// <summary>Read from an answer: not from the object's own state, and not put into a form.</summary>
    private static bool IsRead(IOperation operation) => operation switch
    {
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } => false,
        IPropertyReferenceOperation or IFieldReferenceOperation => (operation.Parent as IAssignmentOperation)?.Target != operation,
        IInvocationOperation call => IsJson(call.Receiver()?.Type),
        IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => true,
        _ => false,
    };

    private static bool IsJson(ITypeSymbol? type) => type.IsIn("System.Text.Json") || type.IsIn("Newtonsoft.Json");

    private static RefreshTokenRead Use(IOperation read, TypeDeclarationSyntax type, Sources sources)
    {
        for (var current = read; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IAssignmentOperation assignment when assignment.Value == current:
                    return assignment.Target.NamedSymbol() is { } kept && !IsPassedOn(kept, type, sources)
                        ? RefreshTokenRead.Memory
                        : RefreshTokenRead.PassedOn;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return IsPassedOn(local, type, sources) ? RefreshTokenRead.PassedOn : RefreshTokenRead.Memory;
                case IArgumentOperation or IReturnOperation:
                    return RefreshTokenRead.PassedOn;
                case IBlockOperation:
                    return RefreshTokenRead.PassedOn;
            }
        }

        return RefreshTokenRead.PassedOn;
    }

    /// <summary>Whether a variable is an argument of anything but a form, or returned.</summary>
    private static bool IsPassedOn(ISymbol symbol, TypeDeclarationSyntax type, Sources sources) => type
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == symbol.Name)
        .Where(name => name.Parent is ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax)
        .Any(name => SymbolEqualityComparer.Default.Equals(sources.Symbol(name), symbol) && !IsFormValue(name) && !IsEncoded(name, sources));

    private static bool IsEncoded(IdentifierNameSyntax name, Sources sources) =>
        name.Parent?.Parent?.Parent is InvocationExpressionSyntax call
        && sources.Symbol(call) is IMethodSymbol method
        && KnownSources.Combines(method);

    private static bool IsFormValue(IdentifierNameSyntax name) =>
        name.Parent?.Parent is ArgumentListSyntax { Arguments: { Count: 2 } arguments }
        && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: TokenResponse.RefreshToken };
}
