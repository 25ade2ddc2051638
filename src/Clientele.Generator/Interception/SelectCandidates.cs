using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>Calls that look like <c>x.Select(row => …)</c>, and the clauses that become such calls; whether x is a query is for the compiler to say.</summary>
internal static class SelectCandidates
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is SelectClauseSyntax or LetClauseSyntax
        || (node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } invocation && NameOf(invocation) is { Identifier.ValueText: "Select" });

    /// <summary>Whether the selector is written in place, so that the call can be intercepted.</summary>
    public static bool HasLambda(InvocationExpressionSyntax invocation) =>
        IsLambda(invocation.ArgumentList.Arguments[0].Expression);

    private static bool IsLambda(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsLambda(inner.Expression),
        CastExpressionSyntax cast => IsLambda(cast.Expression),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => IsLambda(arguments[0].Expression),
        _ => expression is AnonymousFunctionExpressionSyntax,
    };

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}
