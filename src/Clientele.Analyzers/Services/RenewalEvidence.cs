using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Analyzers.Services;

/// <summary>Code that handles the expiry of a token: it checks for 401, compares times, or runs on a timer.</summary>
internal sealed class RenewalEvidence(Sources sources)
{
    public bool IsIn(ITypeSymbol type) => IsIn([type]);

    public bool IsIn(IEnumerable<ITypeSymbol> types) =>
        types.SelectMany(type => sources.Declarations(type)).SelectMany(declaration => declaration.DescendantNodes()).Any(IsEvidence);

    private bool IsEvidence(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "Unauthorized" } name =>
            sources.Symbol(name)?.ContainingType.Is("System.Net", "HttpStatusCode") == true,
        IdentifierNameSyntax { Identifier.ValueText: "ApiUnauthorizedException" or "SignInRequiredException" or "PeriodicTimer" or "Timer" } => true,
        LiteralExpressionSyntax { Token.Value: 401 } => true,
        BinaryExpressionSyntax binary when IsRelational(binary) => IsTime(binary.Left) || IsTime(binary.Right),
        _ => false,
    };

    private static bool IsRelational(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private bool IsTime(ExpressionSyntax expression)
    {
        var type = sources.TypeOf(expression);
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type?.SpecialType == SpecialType.System_DateTime
            || type.Is("System", "DateTimeOffset")
            || type.Is("System", "TimeSpan")
            || expression.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
                name.Identifier.ValueText is "UtcNow" or "Now" or "GetUtcNow" or "TickCount64" or "GetTimestamp");
    }
}
