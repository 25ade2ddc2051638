using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Tests.House;

/// <summary>The runtime only points down: no folder uses what lies above it, or beside it.</summary>
public class RuntimeLayerTests
{
    /// <summary>From the bottom; what shares a row lies side by side. Parts of a folder have a table of their own, in the same way.</summary>
    private static readonly Dictionary<string, string[][]> Layers = new()
    {
        [""] =
        [
            ["Foundation"], ["Geo"], ["Drift"], ["Json"], ["Errors"], ["Contracts"], ["Bodies"], ["Messages"], ["Envelopes"], ["Failures"], ["Diagnostics"],
            ["Retries", "Limits", "Codings", "Redirects", "Authentication"], ["Transport"], ["Paging"], ["OData", "Rest"], ["Registration"],
        ],
        ["Json"] = [["Values"], ["Cursor"], ["Enumerations"], ["Writing"], ["Reading"], ["Converters"]],
        ["Authentication"] = [["Tokens"], ["Credentials"], ["Stores"], ["Endpoint"], ["Grants"], ["Renewal"], ["Signing"]],
        ["OData"] =
        [
            ["Metadata"], ["Literals"], ["Fields"], ["Geo"], ["Options"], ["Paths"], ["Responses"], ["Service"], ["Selecting"], ["Aggregation"], ["Query"], ["Entities"], ["Batches"],
        ],
        ["Rest"] = [["Values", "Unions"], ["Requests"], ["Responses"], ["Paging", "Streams"], ["Service"]],
    };

    /// <summary>A partial method without a body: what the logging generator writes is not here.</summary>
    private const string LoggerMessage = "CS8795";

    private static readonly string Root = Path.Combine(Repository.Root, "src", "Clientele");

    [Fact]
    public void No_folder_of_the_runtime_uses_one_above_it() =>
        Assert.Equal([], Uses(Read()).Where(use => IsUpward(use.From, use.To)).Select(use => $"{use.File} uses {use.Name} of {use.To}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_folder_of_the_runtime_has_its_layer()
    {
        var known = Layers.SelectMany(table => table.Value.SelectMany(row => row).Select(folder => Path.Combine(table.Key, folder)));
        Assert.Equal([], Files().Select(FolderOf).Distinct().Where(folder => Position(folder) is null).Except(Layers.Keys));
        Assert.Equal([], known.Where(folder => !Directory.Exists(Path.Combine(Root, folder))));
        Assert.Equal([], Files().Where(file => Layers.ContainsKey(FolderOf(file))));
    }

    [Fact]
    public void No_folder_of_the_runtime_has_forty_files() =>
        Assert.Equal([], Files().GroupBy(FolderOf).Where(folder => folder.Count() >= 40).Select(folder => $"{folder.Key}: {folder.Count()}"));

    [Theory]
    [InlineData("Json/Reading", "OData/Query", true)]
    [InlineData("OData/Query", "Rest/Paging", true)]
    [InlineData("Limits", "Retries", true)]
    [InlineData("Rest/Service", "Rest/Paging", false)]
    [InlineData("Rest/Paging", "Rest/Service", true)]
    [InlineData("Registration", "OData/Fields", false)]
    [InlineData("Json/Cursor", "Json/Cursor", false)]
    public void A_folder_uses_those_below_it(string from, string to, bool upward) => Assert.Equal(upward, IsUpward(from, to));

    [Fact]
    public void A_use_is_seen_where_no_type_is_named()
    {
        var low = Parse("namespace A; public class Low { public void Run(High high) => high.Next.Deep(); }", "Json/Cursor/Low.cs");
        var high = Parse("namespace A; public class High { public Deeper Next => null!; } public class Deeper { public void Deep() { } }", "Paging/High.cs");
        Assert.Equal(["Deep", "High", "Next"], Uses(CSharpCompilation.Create("x", [low, high], References())).Where(use => IsUpward(use.From, use.To)).Select(use => use.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string File, string From, string To, string Name)> Uses(Compilation compilation)
    {
        var declared = DeclaredNames.Of(compilation.SyntaxTrees);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var from = FolderOf(tree.FilePath);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (declared.Contains(name.Identifier.ValueText) && model.GetSymbolInfo(name).Symbol is { } symbol and not INamespaceSymbol
                    && Homes(symbol) is { Count: > 0 } homes && !homes.Exists(home => !IsUpward(from, home)))
                {
                    yield return (tree.FilePath, from, homes[0], name.Identifier.ValueText);
                }
            }
        }
    }

    /// <summary>Folders that declare a symbol: a partial class may have parts in several.</summary>
    private static List<string> Homes(ISymbol symbol) =>
        [.. ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition.DeclaringSyntaxReferences.Select(declaration => FolderOf(declaration.SyntaxTree.FilePath)).Distinct()];

    private static bool IsUpward(string from, string to)
    {
        var (own, other) = (from.Split('/'), to.Split('/'));
        var depth = own.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        if (depth == own.Length || depth == other.Length)
        {
            return false;
        }

        var parent = string.Join('/', own[..depth]);
        return Row(parent, other[depth]) >= Row(parent, own[depth]);
    }

    private static int Row(string parent, string folder) =>
        Layers.TryGetValue(parent, out var rows) ? Array.FindIndex(rows, row => row.Contains(folder)) : 0;

    private static string? Position(string folder)
    {
        var parts = folder.Split('/');
        var top = Row("", parts[0]) < 0;
        var within = parts.Length > 1 && Layers.ContainsKey(parts[0]) && Row(parts[0], parts[1]) < 0;
        return top || within ? null : folder;
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file))
        .Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal));

    private static CSharpCompilation Read()
    {
        var compilation = CSharpCompilation.Create(
            "Clientele",
            Files().Select(file => Parse(File.ReadAllText(Path.Combine(Root, file)), file)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != LoggerMessage));
        return compilation;
    }

    private static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(
        text,
        new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]),
        file);

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("Clientele", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));
}
