using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Clientele.Generator.Tests.House;

/// <summary>Folders of the sources use each other in one direction only, by what their code really refers to.</summary>
public sealed class FolderDependencyTests
{
    private static readonly ConcurrentDictionary<string, Lazy<SortedDictionary<string, SortedSet<string>>>> Read = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("Clientele.Generator")]
    [InlineData("Clientele.Analyzers")]
    public void Folders_form_no_ring(string project)
    {
        var uses = Uses(project);

        Assert.NotEmpty(uses);
        Assert.Empty(Rings(uses));
    }

    /// <summary>From the bottom up. A folder may use those below it, and those that stand in the same line only from one side.</summary>
    [Theory]
    [InlineData("Clientele.Generator", "Foundation", "Diagnostics", "Naming Syntax Model", "Reading", "Binding Emitting", "Surfaces", "Protocols", "Interception Pipeline")]
    [InlineData("Clientele.Analyzers", "Foundation", "Flow", "Services", "Projects", "Queries", "Urls", "Rules")]
    public void A_folder_uses_only_what_lies_below(string project, params string[] layers)
    {
        var level = layers.SelectMany((line, index) => line.Split(' ').Select(folder => (folder, index))).ToDictionary(pair => pair.folder, pair => pair.index, StringComparer.Ordinal);
        var tops = Uses(project).SelectMany(pair => pair.Value.Select(used => (From: Top(pair.Key), To: Top(used)))).Where(use => use.From != use.To).Distinct().ToList();

        Assert.NotEmpty(tops);
        Assert.All(tops, use => Assert.True(level[use.To] <= level[use.From], $"{use.From} uses {use.To}"));
    }

    [Theory]
    [InlineData("Emitting", "Reading")]
    [InlineData("Emitting", "Binding")]
    [InlineData("Binding/OData", "Binding/Rest")]
    [InlineData("Binding/Rest", "Binding/OData")]
    [InlineData("Emitting/OData", "Emitting/Rest")]
    [InlineData("Emitting/Rest", "Emitting/OData")]
    [InlineData("Model/OData", "Model/Rest")]
    [InlineData("Model/Rest", "Model/OData")]
    [InlineData("Reading/Csdl", "Reading/OpenApi")]
    [InlineData("Reading/OpenApi", "Reading/Csdl")]
    [InlineData("Surfaces", "Pipeline")]
    [InlineData("Pipeline", "Binding/OData")]
    [InlineData("Pipeline", "Binding/Rest")]
    [InlineData("Pipeline", "Emitting/OData")]
    [InlineData("Pipeline", "Emitting/Rest")]
    [InlineData("Pipeline", "Model/OData")]
    [InlineData("Pipeline", "Model/Rest")]
    public void The_two_protocols_and_their_halves_stay_apart(string folder, string other) =>
        Assert.DoesNotContain(Uses("Clientele.Generator").Where(pair => IsIn(pair.Key, folder)).SelectMany(pair => pair.Value), used => IsIn(used, other));

    private static bool IsIn(string folder, string parent) => folder == parent || folder.StartsWith(parent + "/", StringComparison.Ordinal);

    private static string Top(string folder) => folder.Split('/')[0];

    /// <summary>For each folder of a project, the folders whose types its files refer to.</summary>
    private static SortedDictionary<string, SortedSet<string>> Uses(string project) => Read.GetOrAdd(project, name => new(() => ReadUses(name))).Value;

    private static SortedDictionary<string, SortedSet<string>> ReadUses(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Folder: Path.GetRelativePath(root, Path.GetDirectoryName(file)!)))
            .Where(file => Top(file.Folder) is not ("bin" or "obj"))
            .Select(file => (file.Folder, Tree: CSharpSyntaxTree.ParseText(File.ReadAllText(file.File), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), file.File)))
            .ToList();
        var folders = trees.ToDictionary(tree => tree.Tree.FilePath, tree => tree.Folder, StringComparer.Ordinal);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Clientele", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(project, trees.Select(tree => tree.Tree), references);
        var declared = DeclaredNames.Of(trees.Select(tree => tree.Tree));
        var uses = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (folder, tree) in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var used = tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(name => declared.Contains(name.Identifier.ValueText))
                .Select(name => model.GetSymbolInfo(name).Symbol)
                .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
                .SelectMany(type => type is null ? [] : type.Locations.Where(place => place.IsInSource).Select(place => folders[place.SourceTree!.FilePath]))
                .Where(other => other != folder);
            foreach (var other in used)
            {
                if (!uses.TryGetValue(folder, out var others))
                {
                    uses[folder] = others = new SortedSet<string>(StringComparer.Ordinal);
                }

                others.Add(other);
            }
        }

        return uses;
    }

    /// <summary>Pairs of folders that reach each other.</summary>
    private static IEnumerable<string> Rings(SortedDictionary<string, SortedSet<string>> uses)
    {
        var reached = uses.Keys.ToDictionary(folder => folder, folder => Reached(uses, folder), StringComparer.Ordinal);
        return reached.Where(pair => pair.Value.Contains(pair.Key)).Select(pair => $"{pair.Key} ⇄ {string.Join(", ", uses[pair.Key].Where(other => reached.TryGetValue(other, out var back) && back.Contains(pair.Key)))}");
    }

    private static HashSet<string> Reached(SortedDictionary<string, SortedSet<string>> uses, string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[start]);
        while (open.TryPop(out var folder))
        {
            if (reached.Add(folder) && uses.TryGetValue(folder, out var next))
            {
                foreach (var other in next)
                {
                    open.Push(other);
                }
            }
        }

        return reached;
    }
}
