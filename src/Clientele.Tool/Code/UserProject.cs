using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Pipeline.Wiring;
using Clientele.Tool.Descriptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Tool.Code;

/// <summary>A project of the user's as the compiler sees it, with the client that is compiled from its description, whichever that is.</summary>
internal sealed class UserProject
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly CSharpCompilation _own;
    private readonly ImmutableArray<ISourceGenerator> _generators;
    private readonly AnalyzerConfigSet _configs;

    private UserProject(CSharpCommandLineArguments arguments, CSharpCompilation own, ImmutableArray<ISourceGenerator> generators, AnalyzerConfigSet configs)
    {
        (_arguments, _own, _generators, _configs) = (arguments, own, generators, configs);
    }

    /// <summary>The root namespace that is passed to the compiler; null for none.</summary>
    public string? RootNamespace => _configs.GlobalConfigOptions.AnalyzerOptions.GetValueOrDefault("build_property.RootNamespace");

    /// <summary>Reads a project, its sources and what its build made for the compiler.</summary>
    /// <exception cref="ToolException">The project does not build as far as the compiler.</exception>
    public static async Task<UserProject> LoadAsync(string project, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var arguments = CSharpCommandLineParser.Default.Parse(await CompilerCall.ArgumentsAsync(project, cancellationToken).ConfigureAwait(false), folder, sdkDirectory: null);
        var configs = AnalyzerConfigSet.Create(arguments.AnalyzerConfigPaths.Where(File.Exists).Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList());
        var trees = arguments.SourceFiles
            .Where(file => File.Exists(file.Path))
            .AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(DescriptionFile.Load(file.Path), arguments.ParseOptions, file.Path, cancellationToken));
        var references = arguments.MetadataReferences
            .Where(reference => File.Exists(reference.Reference))
            .Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        var own = CSharpCompilation.Create(arguments.CompilationName ?? Path.GetFileNameWithoutExtension(project), trees, references, arguments.CompilationOptions);
        return new UserProject(arguments, own, Generators(arguments), configs);
    }

    /// <summary>Compiles it with its clients.</summary>
    /// <param name="texts">Texts of additional files that stand for what lies on the disk, by full path.</param>
    /// <param name="client">The project of the client, in place of what was built of it; null where it is this one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public UserCompilation Compile(IReadOnlyDictionary<string, string> texts, CompilationReference? client, CancellationToken cancellationToken)
    {
        var own = client is null
            ? _own
            : _own.WithReferences(_own.References.Select(reference =>
                string.Equals(Path.GetFileNameWithoutExtension(reference.Display), client.Compilation.AssemblyName, StringComparison.OrdinalIgnoreCase) ? client : reference));
        var files = _arguments.AdditionalFiles.Select(file => (AdditionalText)new FileText(
            file.Path, texts.TryGetValue(Path.GetFullPath(file.Path), out var text) ? SourceText.From(text, Encoding.UTF8) : File.Exists(file.Path) ? DescriptionFile.Load(file.Path) : null));
        var driver = CSharpGeneratorDriver.Create(
            _generators, files, (CSharpParseOptions)_arguments.ParseOptions, new ConfigOptions(_configs)).RunGeneratorsAndUpdateCompilation(own, out var whole, out _, cancellationToken);
        var emitted = driver.GetRunResult().Results
            .Where(result => result.Generator.GetGeneratorType() == typeof(ClienteleGenerator))
            .SelectMany(result => result.GeneratedSources)
            .ToList();
        return new UserCompilation((CSharpCompilation)whole, [.. own.SyntaxTrees], emitted);
    }

    /// <summary>The project's own generators, but for the one that is this tool's.</summary>
    private static ImmutableArray<ISourceGenerator> Generators(CSharpCommandLineArguments arguments)
    {
        var loader = new Loader();
        var others = arguments.AnalyzerReferences
            .Where(reference => File.Exists(reference.FilePath) && !Path.GetFileName(reference.FilePath).StartsWith("Clientele.", StringComparison.Ordinal))
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, loader).GetGenerators(LanguageNames.CSharp));
        return [new ClienteleGenerator().AsSourceGenerator(), .. others];
    }

    private sealed class FileText(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class ConfigOptions(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(configs.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(configs.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
