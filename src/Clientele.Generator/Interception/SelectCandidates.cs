using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>Calls that look like <c>x.Select(row => …)</c>; whether x is a query is for the compiler to say.</summary>
internal static class SelectCandidates
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } invocation
        && NameOf(invocation) is { Identifier.ValueText: "Select" }
        && arguments[0].Expression is AnonymousFunctionExpressionSyntax;

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}
