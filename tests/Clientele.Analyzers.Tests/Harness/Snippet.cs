using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>Compilations of snippets, with the runtime, the usual usings and clients such as the generator emits.</summary>
internal static class Snippet
{
    public const string Path = "Snippet.cs";

    public static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);

    public static readonly string[] Clients = ["TimettaClient.g.cs", "AgyleTimeClient.g.cs", "NorthwindClient.g.cs"];

    private static readonly string[] s_ofTests = ["Clientele.", "Work.", "xunit", "Microsoft.VisualStudio", "Microsoft.TestPlatform", "Microsoft.CodeAnalysis"];

    /// <summary>An emitted client of an OData service, in an assembly of its own.</summary>
    private static readonly Lazy<MetadataReference> Work = new(() => MetadataReference.CreateFromFile(typeof(Clientele.Work.WorkClient).Assembly.Location));

    private static readonly Lazy<CSharpCompilation> Base = new(() => Create("Base", [.. Clients, "Usings.cs"]));

    public static IReadOnlyList<MetadataReference> References { get; } = [.. PlatformReferences.Where(static name =>
        name == "Clientele.dll" || !s_ofTests.Any(start => name.StartsWith(start, StringComparison.Ordinal)))];

    public static string Fixture(string name)
    {
        using var stream = typeof(Snippet).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("No such fixture.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static CSharpCompilation Create(string name, params string[] fixtures) => CSharpCompilation.Create(
        name,
        fixtures.Select(fixture => Parse(Fixture(fixture), fixture)),
        fixtures.Contains("Usings.cs") ? [.. References, Work.Value] : References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A snippet beside emitted clients.</summary>
    public static CSharpCompilation Compile(string source) => With(Base.Value, source);

    public static CSharpCompilation With(CSharpCompilation compilation, params string[] sources)
    {
        var trees = sources.Select((source, i) => Parse(source, i == 0 ? Path : $"Snippet{i}.cs")).ToList();
        var isProgram = trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax));
        return compilation.AddSyntaxTrees(trees)
            .WithOptions(compilation.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Fails where a snippet does not compile: such a snippet proves nothing.</summary>
    public static void AssertCompiles(Compilation compilation) => AssertCompiles(compilation, compilation.GetDiagnostics(CancellationToken.None));

    /// <summary>Fails where a snippet does not compile.</summary>
    /// <param name="diagnostics">What was found in it, by the compiler and others.</param>
    public static void AssertCompiles(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !Analyzers.Ids.Contains(diagnostic.Id)).ToList();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors) + Environment.NewLine
            + compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == Path));
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);
}
