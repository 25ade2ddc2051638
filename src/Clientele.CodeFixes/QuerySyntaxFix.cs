using System.Collections.Generic;
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
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT1009: writes a query expression as calls of methods, of which the last one is narrowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class QuerySyntaxFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [QuerySyntax.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EveryFix.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<QueryExpressionSyntax>() is not { } query
            || Calls(query, text) is not { } calls)
        {
            return;
        }

        SyntaxNode replaced = query.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : query;
        var edited = text.WithChanges(new TextChange(replaced.Span, calls));
        if (await CompiledEdit.HoldsAsync(edited, replaced, model, cancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create("Write method calls", _ => Task.FromResult(context.Document.WithText(edited)), QuerySyntax.Id), context.Diagnostics);
        }
    }

    /// <summary>The query as calls; null where a clause has no call of its own, or a comment would be lost.</summary>
    private static string? Calls(QueryExpressionSyntax query, SourceText text)
    {
        var from = query.FromClause;
        if (from.Type is not null || query.Body.Continuation is not null || query.Body.SelectOrGroup is not SelectClauseSyntax select
            || query.DescendantTrivia().Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            return null;
        }

        var row = from.Identifier.Text;
        var calls = new List<string>();
        foreach (var clause in query.Body.Clauses)
        {
            switch (clause)
            {
                case WhereClauseSyntax where:
                    calls.Add($"Where({row} => {where.Condition})");
                    break;
                case OrderByClauseSyntax order:
                    calls.AddRange(order.Orderings.Select((ordering, i) => $"{(i == 0 ? "OrderBy" : "ThenBy")}{Direction(ordering)}({row} => {ordering.Expression})"));
                    break;
                default:
                    return null;
            }
        }

        calls.Add($"Select({row} => {select.Expression})");
        var source = from.Expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ElementAccessExpressionSyntax
            ? from.Expression.ToString()
            : $"({from.Expression})";
        return source + string.Concat(calls.Select(call => Gap(query, text) + "." + call));
    }

    private static string Direction(OrderingSyntax ordering) => ordering.IsKind(SyntaxKind.DescendingOrdering) ? "Descending" : "";

    /// <summary>Calls stand below each other where the clauses did.</summary>
    private static string Gap(QueryExpressionSyntax query, SourceText text)
    {
        var gap = text.ToString(TextSpan.FromBounds(query.FromClause.Span.End, query.Body.SpanStart));
        return gap.Contains('\n') ? gap : "";
    }
}
