using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT2005 in a loop: the declaration moves before it. The rule has seen to it that nothing of the loop is needed there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ClientPerCallFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ClientPerCall.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var declaration = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<LocalDeclarationStatementSyntax>();
        if (root is null || declaration?.Parent is not BlockSyntax { Parent: StatementSyntax loop }
            || loop is not (CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            || loop.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Create it once, before the loop",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(MoveOut(root, declaration, loop))),
                ClientPerCall.Id),
            context.Diagnostics);
    }

    private static SyntaxNode MoveOut(SyntaxNode root, LocalDeclarationStatementSyntax declaration, StatementSyntax loop)
    {
        var tracked = root.TrackNodes(declaration, loop);
        tracked = tracked.RemoveNode(tracked.GetCurrentNode(declaration)!, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        var current = tracked.GetCurrentNode(loop)!;
        var moved = declaration.WithLeadingTrivia(current.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        var indented = current.WithLeadingTrivia(Indentation(current));
        return current.Parent is GlobalStatementSyntax global
            ? tracked.ReplaceNode(global, new SyntaxNode[] { SyntaxFactory.GlobalStatement(moved), global.WithStatement(indented) })
            : tracked.ReplaceNode(current, new SyntaxNode[] { moved, indented });
    }

    private static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        var last = leading.Count == 0 ? default : leading[leading.Count - 1];
        return last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
    }
}
