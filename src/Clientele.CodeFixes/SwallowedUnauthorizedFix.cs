using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT2006 at a catch clause: the exception is rethrown to callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SwallowedUnauthorizedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SwallowedUnauthorized.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<CatchClauseSyntax>() is { Parent: TryStatementSyntax attempt } clause
            && clause.CatchKeyword.Span == context.Span
            && (attempt.Catches.Count > 1 || attempt.Finally is not null || attempt.Parent is BlockSyntax))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Let the exception propagate",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Without(root, clause, attempt))),
                    SwallowedUnauthorized.Id),
                context.Diagnostics);
        }
    }

    private static SyntaxNode Without(SyntaxNode root, CatchClauseSyntax clause, TryStatementSyntax attempt)
    {
        if (attempt.Catches.Count > 1 || attempt.Finally is not null)
        {
            return root.RemoveNode(clause, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        }

        var statements = attempt.Block.Statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        if (statements.Count > 0)
        {
            statements[0] = statements[0].WithLeadingTrivia(attempt.GetLeadingTrivia());
        }

        return root.ReplaceNode(attempt, statements);
    }
}
