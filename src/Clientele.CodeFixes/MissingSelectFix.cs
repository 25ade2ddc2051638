using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Rules;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>
/// Fixes CLT1001 and CLT1002: adds a <c>Select</c> with the members that the code reads. It is offered only if the code still compiles with it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingSelectFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MissingSelect.Id, WholeRelatedRows.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EveryFix.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var diagnostic = context.Diagnostics[0];
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root is null)
        {
            return;
        }

        var isUnread = diagnostic.Properties.ContainsKey(WholeRelatedRows.UnreadProperty);
        var edited = isUnread ? Without(text, diagnostic.Location.SourceSpan, root) : await SelectedAsync(text, diagnostic, root, model, cancellationToken).ConfigureAwait(false);
        if (edited is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    isUnread ? "Remove expansions that are not read" : "Select what is read",
                    _ => Task.FromResult(context.Document.WithText(edited)),
                    diagnostic.Id + (isUnread ? "-unread" : "")),
                context.Diagnostics);
        }
    }

    /// <summary>The text without a call that is chained to what goes before it.</summary>
    private static SourceText? Without(SourceText text, TextSpan call, SyntaxNode root)
    {
        var access = root.FindToken(call.Start).Parent?.FirstAncestorOrSelf<MemberAccessExpressionSyntax>();
        return access is null ? null : text.WithChanges(new TextChange(TextSpan.FromBounds(access.Expression.Span.End, call.End), ""));
    }

    private static async Task<SourceText?> SelectedAsync(
        SourceText text, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var place = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        if (Run(root, place.SourceSpan, model, cancellationToken) is not { } run
            || run.Query.Syntax is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ElementAccessExpressionSyntax
                or ParenthesizedExpressionSyntax)
            || RowReads.Of(run, model.Compilation, cancellationToken) is not { } read)
        {
            return null;
        }

        var query = run.Query.Syntax;
        var before = LineBreak(run, text) ?? "";
        var taken = model.LookupSymbols(query.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol).Select(symbol => symbol.Name);
        if (SelectorText.Of(read, Added(run), taken, before.Length > 0 ? before.TrimStart('\r', '\n') : Indentation(query, text)) is not { } selector)
        {
            return null;
        }

        var insertion = new TextChange(new TextSpan(query.Span.End, 0), $"{before}.Select({selector})");
        foreach (var retyped in new[] { Declared(run), Mentioned(run, model, cancellationToken) })
        {
            var changes = retyped.Where(type => !type.IsVar).Select(type => new TextChange(type.Span, "var")).Append(insertion).OrderBy(change => change.Span.Start);
            var edited = text.WithChanges(changes);
            if (await CompiledEdit.HoldsAsync(edited, query, model, cancellationToken).ConfigureAwait(false))
            {
                return edited;
            }
        }

        return null;
    }

    private static QueryRun? Run(SyntaxNode root, TextSpan span, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        SyntaxNode? run = node is CommonForEachStatementSyntax ? node
            : node.Parent is CommonForEachStatementSyntax loop && loop.Expression == node ? loop
            : node.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return run is not null && model.GetOperation(run, cancellationToken) is { } operation ? QueryRun.Of(operation) : null;
    }

    /// <summary>The type that the variable of the rows is declared with.</summary>
    private static IEnumerable<TypeSyntax> Declared(QueryRun run)
    {
        if (run.Operation.Syntax is ForEachStatementSyntax loop)
        {
            return [loop.Type];
        }

        var around = run.Operation.Syntax.Ancestors().FirstOrDefault(node => node is StatementSyntax);
        return around switch
        {
            LocalDeclarationStatementSyntax local => [local.Declaration.Type],
            ForEachStatementSyntax forEach => [forEach.Type],
            _ => [],
        };
    }

    /// <summary>Properties that users added to described classes, where the code reads them.</summary>
    private static List<IPropertySymbol> Added(QueryRun run) => run.Operation.Body().Descendants().OfType<IPropertyReferenceOperation>()
        .Select(reference => reference.Property)
        .Where(property => DescribedTypes.IsDescribed(property.ContainingType) && !DescribedTypes.IsDescribed(property)
            && !property.IsIndexer && property.Name is not (DescribedTypes.ETag or DescribedTypes.DynamicProperties))
        .Distinct<IPropertySymbol>(SymbolEqualityComparer.Default)
        .ToList();

    /// <summary>All types of local variables that name a described class.</summary>
    private static IEnumerable<TypeSyntax> Mentioned(QueryRun run, SemanticModel model, CancellationToken cancellationToken) =>
        run.Operation.Body().Syntax.DescendantNodes().Select(node => node switch
        {
            VariableDeclarationSyntax { Variables: [{ Initializer.Value: not LiteralExpressionSyntax }], Parent: LocalDeclarationStatementSyntax { IsConst: false } } declaration => declaration.Type,
            ForEachStatementSyntax loop => loop.Type,
            _ => null,
        }).OfType<TypeSyntax>().Where(type => type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            model.GetSymbolInfo(name, cancellationToken).Symbol is INamedTypeSymbol type && DescribedTypes.IsDescribed(type)));

    /// <summary>What stands before the dot of a chain that has its calls below each other.</summary>
    private static string? LineBreak(QueryRun run, SourceText text)
    {
        foreach (var syntax in new[] { run.Query.Syntax, run.Operation.Syntax })
        {
            if (syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var dot } access })
            {
                var gap = text.ToString(TextSpan.FromBounds(access.Expression.Span.End, dot.SpanStart));
                if (gap.Contains('\n') && string.IsNullOrWhiteSpace(gap))
                {
                    return gap;
                }
            }
        }

        return null;
    }

    private static string Indentation(SyntaxNode node, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
