using System;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2003: a service that gives a new refresh token with each renewal, and code that does not keep it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LostRefreshToken : Rule
{
    public const string Id = "CLT2003";

    private static readonly DiagnosticDescriptor Lost = new(
        Id,
        "Rotating refresh tokens are lost",
        "Each renewal at {0} replaces the refresh token, but {1}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rotated refresh token can be used once. If the new one is not stored outside the process, someone must sign in after a restart.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Lost;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        if (project.Services.Any(service => service.RefreshTokensRotate))
        {
            context.RegisterOperationAction(operation => CheckCredentials(operation, project), OperationKind.ObjectCreation);
            context.RegisterSyntaxNodeAction(node => CheckGrant(node, project), SyntaxKind.StringLiteralExpression);
        }
    }

    private static void CheckCredentials(OperationAnalysisContext context, AnalyzedProject project)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Type.Is(Symbols.AuthenticationNamespace, "RefreshTokenCredentials"))
        {
            return;
        }

        var service = project.Locator(project.SourcesFor(context.CancellationToken)).Find(creation) ?? project.OnlyService;
        if (service is { RefreshTokensRotate: true } && !HasLastingStore(creation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Lost,
                creation.Syntax.GetLocation(),
                RuleDescriptor.About(service),
                service.Name,
                "the new one is kept only in memory; set a TokenStore that outlives the process"));
        }
    }

    /// <summary>A store that is given beside the credentials, in the same function, and keeps more than memory does.</summary>
    private static bool HasLastingStore(IOperation creation)
    {
        var scope = creation;
        while (scope is not IAnonymousFunctionOperation && scope.Parent is { } parent)
        {
            scope = parent;
        }

        return scope.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Any(assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: "TokenStore" or "Store" }
            && !assignment.Value.Unwrapped().Type.Is(Symbols.AuthenticationNamespace, "InMemoryTokenStore"));
    }

    /// <summary>Token requests made by hand.</summary>
    private static void CheckGrant(SyntaxNodeAnalysisContext context, AnalyzedProject project)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        var text = literal.Token.ValueText;
        var isRenewal = Contains(text, "grant_type=refresh_token") || (text == TokenResponse.RefreshToken && IsGrantType(literal));
        if (!isRenewal && !Contains(text, "offline_access"))
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        if (literal.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && sources.Operation(literal) is { } operation
            && project.Locator(sources).Find(operation) is { RefreshTokensRotate: true } service
            && Why(type, isRenewal, sources) is { } why)
        {
            context.ReportDiagnostic(Diagnostic.Create(Lost, literal.GetLocation(), RuleDescriptor.About(service), service.Name, why));
        }
    }

    private static string? Why(TypeDeclarationSyntax type, bool isRenewal, Sources sources)
    {
        var reads = RefreshTokenReads.In(type, sources);
        return (reads.Count, isRenewal) switch
        {
            (0, true) => "the new one in the response is not read",
            (0, false) when !RenewsIn(type) => "the one that this scope requests is never used",
            ( > 0, true) when reads.All(read => read == RefreshTokenRead.Memory) =>
                "the new one is kept only in memory; store it outside the process",
            _ => null,
        };
    }

    private static bool RenewsIn(TypeDeclarationSyntax type) =>
        type.DescendantTokens().Any(token => Contains(token.ValueText, TokenResponse.RefreshToken));

    /// <summary>Whether a text stands beside <c>"grant_type"</c>, as its value.</summary>
    private static bool IsGrantType(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        ArgumentSyntax { Parent: BaseArgumentListSyntax arguments } => HasKey(arguments),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } => HasKey(access.ArgumentList),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => HasKey(access.ArgumentList),
        InitializerExpressionSyntax pair => pair.Expressions.Any(IsKey),
        _ => false,
    };

    private static bool HasKey(BaseArgumentListSyntax arguments) => arguments.Arguments.Any(argument => IsKey(argument.Expression));

    private static bool IsKey(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: "grant_type" };

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
