using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT2008 where the address is plain http.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnsafeAddressFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnsafeAddress.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
        {
            return;
        }

        var text = node.ToString();
        var scheme = text.IndexOf("http:", StringComparison.OrdinalIgnoreCase);
        if (scheme < 0)
        {
            return;
        }

        var end = node.SpanStart + scheme + "http".Length;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Use https",
                async cancellationToken =>
                {
                    var former = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    return context.Document.WithText(former.WithChanges(new TextChange(new TextSpan(end, 0), "s")));
                },
                UnsafeAddress.Id),
            context.Diagnostics);
    }
}
