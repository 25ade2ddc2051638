using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT5002 and CLT5003: accepts the description as it is, by writing the surface file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".xml", ".csdl", ".edmx", ".json", ".yaml", ".yml", ".txt"])]
[Shared]
public sealed class AcceptSurfaceFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CLT5002", "CLT5003"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AcceptAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var project = context.TextDocument.Project;
            if (FileOf(project, diagnostic) is { } file)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Accept it in '{file.Name}'",
                        _ => Task.FromResult(Accept(project.Solution, file.Id, diagnostic)),
                        nameof(AcceptSurfaceFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The surface file of a finding; null if the finding has no text for one, or the project has no such file.</summary>
    private static TextDocument? FileOf(Project project, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(SurfaceFix.File, out var path) && diagnostic.Properties.ContainsKey(SurfaceFix.Text)
            ? project.AdditionalDocuments.FirstOrDefault(file => string.Equals(file.FilePath, path, StringComparison.Ordinal))
            : null;

    private static Solution Accept(Solution solution, DocumentId file, Diagnostic diagnostic) =>
        solution.WithAdditionalDocumentText(file, SourceText.From(diagnostic.Properties[SurfaceFix.Text]!, System.Text.Encoding.UTF8));

    /// <summary>Writes the surface file of each client once, however many findings it has.</summary>
    private sealed class AcceptAll : FixAllProvider
    {
        public static AcceptAll Instance { get; } = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var solution = fixAllContext.Solution;
            var seen = new HashSet<DocumentId>();
            foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
            {
                foreach (var diagnostic in await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
                {
                    if (FileOf(project, diagnostic) is { } file && seen.Add(file.Id))
                    {
                        solution = Accept(solution, file.Id, diagnostic);
                    }
                }
            }

            return seen.Count == 0 ? null : CodeAction.Create("Accept all", _ => Task.FromResult(solution), nameof(AcceptSurfaceFix));
        }
    }
}
