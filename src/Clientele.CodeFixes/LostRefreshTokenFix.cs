using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT2003 at a client's registration: refresh tokens are kept in files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LostRefreshTokenFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LostRefreshToken.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax credentials
            || model is null
            || SyntaxEdits.Service(context.Diagnostics[0], model.Compilation) is not { } service
            || credentials.Parent is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment
            || access.Expression is not IdentifierNameSyntax options
            || credentials.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { } lambda)
        {
            return;
        }

        var store = "new global::Clientele.Authentication.FileTokenStore(global::System.IO.Path.Combine("
            + "global::System.Environment.GetFolderPath(global::System.Environment.SpecialFolder.LocalApplicationData), "
            + SymbolDisplay.FormatLiteral(service.Name, quote: true) + "))";
        context.RegisterCodeFix(
            CodeAction.Create(
                "Store refresh tokens in files",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(WithStore(root, lambda, assignment, options.Identifier.ValueText, store))),
                LostRefreshToken.Id),
            context.Diagnostics);
    }

    private static SyntaxNode WithStore(
        SyntaxNode root, LambdaExpressionSyntax lambda, AssignmentExpressionSyntax assignment, string options, string store)
    {
        var former = lambda.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault(candidate =>
            candidate.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TokenStore" });
        if (former is not null)
        {
            return root.ReplaceNode(former.Right, SyntaxEdits.Expression(store).WithTriviaFrom(former.Right));
        }

        var statement = SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.ParseExpression(options + ".TokenStore "),
            SyntaxEdits.Expression(store).WithLeadingTrivia(SyntaxFactory.Space))).WithAdditionalAnnotations(Formatter.Annotation);
        if (lambda.Block is { } && assignment.Parent is ExpressionStatementSyntax first)
        {
            return root.InsertNodesAfter(first, [statement.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)]);
        }

        var block = SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed),
            SyntaxFactory.List<StatementSyntax>(
            [
                SyntaxFactory.ExpressionStatement(assignment.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed),
                statement.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed),
            ]),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        return root.ReplaceNode(lambda, lambda.WithBody(block).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
