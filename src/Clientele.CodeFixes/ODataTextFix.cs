using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT1010 where what should stand there is known: the <c>$</c>, the name, the key without quotes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ODataTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ODataText.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EveryFix.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue(ODataText.ReplacementProperty, out var replacement) || replacement is null)
        {
            return;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var span = context.Span;
        var changed = replacement == UrlFinding.Unquoted
            ? text.WithChanges(new TextChange(new TextSpan(span.Start, 1), ""), new TextChange(new TextSpan(span.End - 1, 1), ""))
            : text.Replace(span, replacement);
        context.RegisterCodeFix(
            CodeAction.Create(
                replacement == UrlFinding.Unquoted ? "Without quotes" : $"Write '{replacement}'",
                _ => Task.FromResult(context.Document.WithText(changed)),
                ODataText.Id),
            context.Diagnostics);
    }
}
