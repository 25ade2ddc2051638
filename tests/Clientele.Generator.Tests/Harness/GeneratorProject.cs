using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Clientele.Generator.Pipeline.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Harness;

/// <summary>A project in memory, immutable: what it is made of, and the run of the generator on it.</summary>
internal sealed record GeneratorProject
{
    private static readonly ImmutableArray<MetadataReference> Framework = [.. PlatformReferences.Where(PlatformReferences.IsFramework)];

    private static readonly ConcurrentDictionary<(string Path, string Code, LanguageVersion Language), SyntaxTree> Trees = new();

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ServiceContract).Assembly.Location);

    public string Code { get; init; } = "";

    public static ImmutableSortedDictionary<string, string> NoCode { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Further files of code, by path.</summary>
    public ImmutableSortedDictionary<string, string> MoreCode { get; init; } = NoCode;

    /// <summary>Assemblies that are referenced besides the runtime.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public bool IsDesignTime { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public string RootNamespace { get; init; } = "";

    public bool HasRuntime { get; init; } = true;

    public ImmutableList<MemoryText> Files { get; init; } = [];

    /// <summary>By path: uses as the package's targets write them.</summary>
    public ImmutableDictionary<string, string> Uses { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the ApiClient item of the only client says of emitted code, as the package's targets write it.</summary>
    public string Settings { get; init; } = "";

    /// <summary>A client of a description alone.</summary>
    public static GeneratorProject OfDescription(string description, string path = "/project/northwind.csdl.xml") =>
        new GeneratorProject().With(path, description, $"{path}|description||");

    /// <summary>A client of a contract and the description that it names.</summary>
    public static GeneratorProject OfContract(string contract, string description) =>
        new GeneratorProject()
            .With("/project/api.contract.yaml", contract, "api|contract||")
            .With("/project/api.csdl.xml", description, "api|description||");

    /// <summary>Adds a file, or puts another text in its place.</summary>
    /// <param name="uses">Null keeps what is known of the file.</param>
    public GeneratorProject With(string path, string text, string? uses = null)
    {
        var old = Files.FindIndex(file => file.Path == path);
        var added = new MemoryText(path, text);
        return this with
        {
            Files = old < 0 ? Files.Add(added) : Files.SetItem(old, added),
            Uses = uses is null ? Uses : Uses.SetItem(path, uses),
        };
    }

    /// <summary>Adds a file of code, or puts another text in its place.</summary>
    public GeneratorProject WithCode(string path, string code) => this with { MoreCode = MoreCode.SetItem(path, code) };

    public GeneratorProject WithUsing(string name) =>
        this with { Code = Code.Replace("using System;\n", $"using System;\nusing {name};\n", StringComparison.Ordinal) };

    public GeneratorRun Run() => GeneratorRun.Start(this);

    /// <summary>As the package's targets set them.</summary>
    public CSharpParseOptions ParseOptions => new CSharpParseOptions(Language).WithFeatures([new("InterceptorsNamespaces", "Clientele.Interception")]);

    public CSharpCompilation Compile()
    {
        var parse = ParseOptions;
        return CSharpCompilation.Create(
            "Project",
            [
                Tree("/project/Program.cs", Code, parse),
                .. MoreCode.Select(file => Tree(file.Key, file.Value, parse)),
            ],
            HasRuntime ? [.. Framework, Runtime, .. References] : Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public MemoryOptions Options() => new(
        new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = RootNamespace,
            ["build_property.DesignTimeBuild"] = IsDesignTime ? "true" : "",
        },
        Uses.ToDictionary(
            uses => uses.Key,
            uses => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { [FileUses.Key] = uses.Value, [FileUses.SettingsKey] = Settings }));

    /// <summary>A file that did not change is the same tree, as in an editor.</summary>
    private static SyntaxTree Tree(string path, string code, CSharpParseOptions options) =>
        Trees.GetOrAdd((path, code, options.LanguageVersion), key => CSharpSyntaxTree.ParseText(key.Code, options, key.Path, Encoding.UTF8));
}
