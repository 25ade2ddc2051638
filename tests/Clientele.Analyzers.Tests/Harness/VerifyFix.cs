using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>Applies code fixes: the fixed code must be as expected, compile, and no longer raise the diagnostic.</summary>
internal static class VerifyFix
{
    /// <summary>Fixes the first diagnostic of the snippet that has a fix.</summary>
    public static async Task Fixes(string id, string before, string after)
    {
        var (document, diagnostics) = await Open(id, before);
        var fix = Analyzers.Fixes.Single(provider => provider.FixableDiagnosticIds.Contains(id));
        var action = await Action(fix, document, diagnostics[0]);
        Assert.True(action is not null, "There is no fix.");
        await AssertFixed(id, await Apply(document, action), after, diagnostics.Count - 1);
    }

    /// <summary>The first diagnostic of a snippet, what its fix is called, and the snippet before and after.</summary>
    public static async Task<(Document Before, Diagnostic Raised, string Title, Document After)> First(string id, string source)
    {
        var (document, diagnostics) = await Open(id, source);
        var action = await Action(Analyzers.Fixes.Single(provider => provider.FixableDiagnosticIds.Contains(id)), document, diagnostics[0]);
        return (document, diagnostics[0], action!.Title, await Apply(document, action));
    }

    /// <summary>Offers nothing for any of the snippet's diagnostics.</summary>
    public static async Task OffersNone(string id, string source)
    {
        var (document, diagnostics) = await Open(id, source);
        foreach (var fix in Analyzers.Fixes.Where(provider => provider.FixableDiagnosticIds.Contains(id)))
        {
            foreach (var diagnostic in diagnostics)
            {
                Assert.Null(await Action(fix, document, diagnostic));
            }
        }
    }

    /// <summary>Fixes all of the snippet's diagnostics at once; those may remain that the first fix of a place brings to light.</summary>
    public static async Task FixesAll(string id, string before, string after, int remaining = 0)
    {
        var (document, diagnostics) = await Open(id, before);
        var fix = Analyzers.Fixes.Single(provider => provider.FixableDiagnosticIds.Contains(id));
        var first = await Action(fix, document, diagnostics[0]);
        Assert.NotNull(first);
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, first.EquivalenceKey, [id], new Provider(diagnostics), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        await AssertFixed(id, await Apply(document, action), after, remaining);
    }

    /// <summary>The first fix that is offered for a diagnostic; null where there is none.</summary>
    public static async Task<CodeAction?> Action(CodeFixProvider fix, TextDocument document, Diagnostic diagnostic)
    {
        CodeAction? first = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None));
        return first;
    }

    /// <summary>The document after a fix.</summary>
    public static async Task<Document> Apply(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(document.Project.Solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetDocument(document.Id)!;
    }

    private static async Task<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)> Open(string id, string source)
    {
        var compilation = Snippet.Compile(Markup.Parse(source).Source);
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Snippet",
            "Snippet",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: Snippet.ParseOptions,
            metadataReferences: compilation.References.Distinct()));
        foreach (var tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(), filePath: tree.FilePath).Project;
        }

        var document = project.Documents.Single(candidate => candidate.Name == Snippet.Path);
        return (document, await Diagnostics(id, document));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnostics(string id, Document document)
    {
        var compilation = await document.Project.GetCompilationAsync();
        var raised = await Verify.Diagnostics(compilation!);
        return raised.Where(diagnostic => diagnostic.Id == id).ToList();
    }

    private static async Task AssertFixed(string id, Document document, string after, int remaining)
    {
        Assert.Equal(after, (await document.GetTextAsync()).ToString(), ignoreLineEndingDifferences: true);
        Assert.Equal(remaining, (await Diagnostics(id, document)).Count);
    }

    /// <summary>Gives what was found to a fix of all.</summary>
    public sealed class Provider(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
