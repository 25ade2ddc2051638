using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT5001 at a use of what is gone and probably has another name now: writes that name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RenamedMemberFix : CodeFixProvider
{
    private const string Id = "CLT5001";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EveryFix.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var name = root?.FindNode(context.Span, getInnermostNodeForTie: true).DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault();
        if (root is null || name is null || model?.GetSymbolInfo(name, context.CancellationToken) is not { } info
            || (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } gone || NewName(gone) is not { } replacement)
        {
            return;
        }

        context.RegisterCodeFix(CodeAction.Create($"Write '{replacement}'", Replace, Id), context.Diagnostics);

        Task<Document> Replace(CancellationToken cancellationToken)
        {
            var identifier = SyntaxFactory.ParseToken(SyntaxFacts.GetKeywordKind(replacement) == SyntaxKind.None ? replacement : "@" + replacement);
            return Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, name.WithIdentifier(identifier.WithTriviaFrom(name.Identifier)))));
        }
    }

    /// <summary>The name in C# of what the description calls so, if there is such a member beside the one that is gone.</summary>
    private static string? NewName(ISymbol gone)
    {
        var message = Obsolete(gone)?.ConstructorArguments.FirstOrDefault().Value as string;
        var start = message?.IndexOf(SurfaceFix.BeforeNewName, StringComparison.Ordinal) ?? -1;
        if (message is null || start < 0)
        {
            return null;
        }

        start += SurfaceFix.BeforeNewName.Length;
        var end = message.IndexOf(SurfaceFix.BehindNewName, start, StringComparison.Ordinal);
        var wire = end < 0 ? "" : message.Substring(start, end - start);
        wire = Letters(wire.Substring(wire.LastIndexOf('.') + 1));
        return Beside(gone)
            .Where(symbol => symbol.Kind == gone.Kind && symbol.CanBeReferencedByName && Obsolete(symbol) is null)
            .Select(symbol => symbol.Name)
            .FirstOrDefault(own => Letters(own) == wire || (gone.Kind == SymbolKind.Method && Letters(own) == wire + Suffix(gone.Name)));
    }

    private static AttributeData? Obsolete(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    private static IEnumerable<ISymbol> Beside(ISymbol gone)
    {
        if (gone is INamedTypeSymbol)
        {
            return gone.ContainingNamespace.GetTypeMembers();
        }

        var all = new List<ISymbol>();
        for (var type = gone.ContainingType; type is not null; type = type.BaseType)
        {
            all.AddRange(type.GetMembers());
        }

        return all;
    }

    private static string Suffix(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? "ASYNC" : name.EndsWith("Request", StringComparison.Ordinal) ? "REQUEST" : "";

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
