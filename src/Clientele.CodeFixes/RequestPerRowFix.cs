using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT1004 where the row's own navigation property leads to what is asked for: the query of the rows expands it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RequestPerRowFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RequestPerRow.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EveryFix.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root is null
            || !context.Diagnostics[0].Properties.TryGetValue(RequestPerRow.NavigationProperty, out var navigation) || navigation is null
            || root.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call
            || call.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } awaited
            || Rows(call, model, cancellationToken) is not var (row, query))
        {
            return;
        }

        var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var related = row + "." + navigation + (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAsync" } ? "!" : "");
        var edited = text.WithChanges(
            new TextChange(new TextSpan(query.Span.End, 0), $".Expand(x => x.{navigation})"),
            new TextChange((awaited.Parent is ParenthesizedExpressionSyntax inner ? inner : (SyntaxNode)awaited).Span, related));
        if (await CompiledEdit.HoldsAsync(edited, query, model, cancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Expand '{navigation}' in the query of the rows", _ => Task.FromResult(context.Document.WithText(edited)), RequestPerRow.Id),
                context.Diagnostics);
        }
    }

    /// <summary>The variable of the row, and the query that the loop goes through.</summary>
    private static (string Row, SyntaxNode Query)? Rows(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(call, cancellationToken) is not { } operation
            || RowLoop.Around(operation) is not { Operation: IForEachLoopOperation loop, Item: { } item })
        {
            return null;
        }

        var run = QueryRun.Of(loop) ?? QueryRun.Of(loop.Collection.Unwrapped());
        return run is { Entity: not null } && run.Query.Syntax is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
            ? (item.Name, run.Query.Syntax)
            : null;
    }
}
