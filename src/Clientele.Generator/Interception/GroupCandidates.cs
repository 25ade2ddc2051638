using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>Calls that look like <c>x.GroupBy(row => …, group => …)</c> or <c>x.Aggregate(group => …)</c>; whether x is a query is for the compiler to say.</summary>
internal static class GroupCandidates
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 or 2 } arguments } invocation
        && SelectCandidates.NameOf(invocation)?.Identifier.ValueText is "GroupBy" or "AggregateAsync" or "Aggregate"
        && arguments[0].Expression is AnonymousFunctionExpressionSyntax;
}
