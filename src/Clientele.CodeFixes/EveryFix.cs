using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>
/// Fixes all at once: the changes of each fix to the text as it is, but for those that meet others. Unlike the batch fixer it asks for no equivalence key, which
/// <c>dotnet format</c> takes from the first diagnostic, and has none where just that one can't be fixed.
/// </summary>
internal sealed class EveryFix : DocumentBasedFixAllProvider
{
    public static EveryFix Provider { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            foreach (var change in await ChangesAsync(fixAllContext, document, diagnostic, text).ConfigureAwait(false))
            {
                changes.Add(change);
            }
        }

        return changes.Count == 0 ? null : document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));

        async Task<IReadOnlyList<TextChange>> ChangesAsync(FixAllContext context, Document original, Diagnostic diagnostic, SourceText before)
        {
            CodeAction? action = null;
            await context.CodeFixProvider.RegisterCodeFixesAsync(
                new CodeFixContext(original, diagnostic, (registered, _) => action ??= registered, context.CancellationToken)).ConfigureAwait(false);
            if (action is null)
            {
                return [];
            }

            var operations = await action.GetOperationsAsync(context.CancellationToken).ConfigureAwait(false);
            var changed = operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(original.Id);
            if (changed is null)
            {
                return [];
            }

            var after = await changed.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            var own = after.GetTextChanges(before);
            return own.Any(change => changes.Any(other => other.Span.IntersectsWith(change.Span))) ? [] : own;
        }
    }
}
