using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Docs.Tests.Harness;

/// <summary>All blocks of all pages as one project, compiled with the generator and judged by the analyzers; once for all tests.</summary>
internal static class BlockCompilation
{
    /// <summary>Of the tests, and of nobody who follows a page: rules leave projects with a test framework alone.</summary>
    private static readonly string[] s_ofTests = ["Clientele.Docs", "Clientele.TestSupport", "Clientele.Generator", "Clientele.Analyzers", "xunit", "Microsoft.VisualStudio", "Microsoft.TestPlatform", "Microsoft.CodeAnalysis"];

    /// <summary>The descriptions of the clients that pages invent, and the namespaces of those.</summary>
    private static readonly SortedDictionary<string, string> s_namespaces = new(StringComparer.Ordinal)
    {
        ["northwind.csdl.xml"] = "Northwind",
        ["shop.openapi.yaml"] = "Shop",
        ["store.csdl.xml"] = "Store",
    };

    private static readonly CSharpParseOptions s_options = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp13)
        .WithFeatures([new("InterceptorsNamespaces", "Clientele.Interception")]);

    private static readonly Lazy<Compiled> s_compiled = new(Compile);

    private static readonly Lazy<Assembly> s_assembly = new(() => Assembly.Load(s_compiled.Value.Image ?? throw new InvalidOperationException("The pages' code does not compile.")));

    /// <summary>The C# blocks of README, guides and rule pages.</summary>
    public static IReadOnlyList<CodeBlock> Blocks { get; } = [.. Pages.Guides.Concat(Pages.Rules).SelectMany(CodeBlock.Of).Where(block => block.IsCSharp)];

    /// <summary>What compiler, generator and analyzers find in a page.</summary>
    public static IReadOnlyList<PageFinding> Findings(string page) => [.. s_compiled.Value.Findings.Where(finding => finding.Page == page)];

    /// <summary>What they find that is in no page: in the surroundings of the blocks, or in emitted code.</summary>
    public static IReadOnlyList<PageFinding> OtherFindings => [.. s_compiled.Value.Findings.Where(finding => !finding.Page.EndsWith(".md", StringComparison.Ordinal))];

    /// <summary>The class of a block, to be run.</summary>
    public static Type TypeOf(CodeBlock block) => s_assembly.Value.GetType(BlockSource.TypeName(block), throwOnError: true)!;

    private static Compiled Compile()
    {
        var texts = s_namespaces.Keys.Select(name => new MemoryText("/pages/" + name, Resource(name))).ToArray();
        var compilation = CSharpCompilation.Create(
            "Pages",
            [
                CSharpSyntaxTree.ParseText(Resource("Ambient.cs"), s_options, "Ambient.cs", Encoding.UTF8),
                .. Blocks.Select(block => CSharpSyntaxTree.ParseText(BlockSource.Of(block), s_options, $"/pages/{block.Name}.cs", Encoding.UTF8)),
            ],
            PlatformReferences.Where(name => !s_ofTests.Any(start => name.StartsWith(start, StringComparison.Ordinal))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [Instances<IIncrementalGenerator, GeneratorAttribute>("Clientele.Generator").Single().AsSourceGenerator()], texts, s_options, Options(texts));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var generator, CancellationToken.None);
        using var image = new MemoryStream();
        var emitted = whole.Emit(image);
        var rules = whole
            .WithAnalyzers(Instances<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>("Clientele.Analyzers"))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return new Compiled(
            emitted.Success ? image.ToArray() : null,
            [.. generator.Concat(emitted.Diagnostics).Concat(rules).Where(found => found.Severity > DiagnosticSeverity.Hidden).Select(found => PageFinding.Of(found, whole)).Distinct()]);
    }

    /// <summary>As the package's targets write them.</summary>
    private static MemoryOptions Options(IEnumerable<MemoryText> texts) => new(
        new Dictionary<string, string>(),
        texts.ToDictionary(
            text => text.Path,
            text => (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.ClienteleUses"] = $"{text.Path}|description||{s_namespaces[Path.GetFileName(text.Path)]}",
            }));

    private static ImmutableArray<T> Instances<T, TAttribute>(string assembly)
        where TAttribute : Attribute =>
        [.. Assembly.Load(assembly).GetTypes().Where(type => type.GetCustomAttribute<TAttribute>() is not null).Select(type => (T)Activator.CreateInstance(type)!)];

    private static string Resource(string name)
    {
        using var stream = typeof(BlockCompilation).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("No such resource.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Compiled(byte[]? Image, IReadOnlyList<PageFinding> Findings);
}
