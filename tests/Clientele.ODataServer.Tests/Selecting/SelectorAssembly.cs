using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.ODataServer.Tests.Selecting;

/// <summary>Selectors as a user writes them, compiled with the generator: each as a call of <c>Select</c> or a <c>select</c> clause, and as a delegate.</summary>
internal sealed class SelectorAssembly
{
    private readonly IReadOnlyList<Func<DepotClient, SelectedRows<object?>>> _narrowed;
    private readonly IReadOnlyList<Func<Asset, object?>> _delegates;

    private SelectorAssembly(IReadOnlyList<RandomSelector> selectors, Type type)
    {
        Selectors = selectors;
        _narrowed = [.. selectors.Select((_, i) => type.GetMethod($"Narrowed{i}")!.CreateDelegate<Func<DepotClient, SelectedRows<object?>>>())];
        _delegates = [.. selectors.Select((_, i) => (Func<Asset, object?>)type.GetMethod($"Delegate{i}")!.Invoke(null, null)!)];
    }

    public IReadOnlyList<RandomSelector> Selectors { get; }

    /// <summary>How many of the calls and clauses are narrowed.</summary>
    public int NarrowedCount { get; private init; }

    /// <summary>Compiles selectors of assets.</summary>
    /// <param name="selectors">The selectors.</param>
    public static SelectorAssembly Compile(IReadOnlyList<RandomSelector> selectors)
    {
        var source = Source(selectors);
        var options = CSharpParseOptions.Default.WithFeatures([new("InterceptorsNamespaces", "Clientele.Interception")]);
        var compilation = CSharpCompilation.Create(
            "Selectors" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source, options, "Selectors.cs", Encoding.UTF8)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))
                .Append(MetadataReference.CreateFromFile(typeof(DepotClient).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(Generators(), parseOptions: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var diagnostics);
        using var image = new MemoryStream();
        var result = whole.Emit(image);
        var errors = result.Diagnostics.Concat(diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(10)));
        var emitted = whole.SyntaxTrees.Last().ToString();
        return new SelectorAssembly(selectors, Assembly.Load(image.ToArray()).GetType("Generated.Cases")!)
        {
            NarrowedCount = Count(emitted, "[InterceptsLocation(") + Count(emitted, "return new SelectClause<"),
        };
    }

    /// <summary>What a selector gives where the service is asked for just what it reads; null where the service fails.</summary>
    public async Task<string?> NarrowedAsync(int index, DepotClient client)
    {
        try
        {
            return string.Join('\n', (await _narrowed[index](client).ToListAsync()).Select(Show));
        }
        catch (ApiException e) when (e.Status is null or >= 500)
        {
            return null;
        }
        catch (ApiException e)
        {
            return e.Message + e.Error.RawBody;
        }
        catch (Exception e) when (e is NullReferenceException or InvalidOperationException or ArgumentException)
        {
            return e.GetType().Name;
        }
    }

    /// <summary>What it gives of whole rows.</summary>
    public string Whole(int index, IEnumerable<Asset> rows)
    {
        try
        {
            return string.Join('\n', rows.Select(_delegates[index]).Select(Show));
        }
        catch (Exception e) when (e is NullReferenceException or InvalidOperationException or ArgumentException)
        {
            return e.GetType().Name;
        }
    }

    /// <summary>The request of a selector.</summary>
    public string Request(int index, DepotClient client) => Uri.UnescapeDataString(_narrowed[index](client).ToString());

    private static string Show(object? value) => FormattableString.Invariant($"{value ?? "null"}");

    private static ISourceGenerator[] Generators()
    {
        var path = typeof(SelectorAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "GeneratorPath").Value!;
        return [.. new AnalyzerFileReference(path, Loader.Instance).GetGenerators(LanguageNames.CSharp)];
    }

    private static string Source(IReadOnlyList<RandomSelector> selectors)
    {
        var text = new StringBuilder(
            """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Clientele;
            using Clientele.Depot;
            using Clientele.OData;

            namespace Generated;

            public static class Helpers
            {
                public static readonly Func<Asset, string?> ParentName = a => a.Parent?.Name;

                public static string S(object? value) => FormattableString.Invariant($"{value ?? "null"}");

                public static string? KeeperName(Asset asset) => asset.Keeper?.Name;

                public static string Describe(Person? person) => person is null ? "nobody" : $"{person.Name} under {person.Manager?.Name}, {person.Reports.Count} reports";

                public static string Boss(this Asset asset) => Describe(asset.Keeper);

                public static Asset? FirstOf(ReadOnlySpan<Asset> assets) => assets.IsEmpty ? null : assets[0];

                public static T Same<T>(T value) => value;

                public static object? Apply(Asset asset, Func<Asset, object?> function) => function(asset);

                public static string Bag(IEnumerable<KeyValuePair<string, object?>> bag) => string.Join(';', bag.Select(item => item.Key));

                public static string? City(Place? place) => place is ForeignPlace foreign ? foreign.Country : place?.City;

                public static int Number(Asset asset) => asset.Id + asset.Parts.Count;

                public static IEnumerable<Asset> Each(IEnumerable<Asset> assets)
                {
                    foreach (var asset in assets)
                    {
                        yield return asset;
                    }
                }
            }

            public sealed record Box<T>(T Value);

            public sealed class Card(Asset asset)
            {
                public string Text { get; } = $"{asset.Name} of {asset.Keeper?.Name}";
            }

            public static class Cases
            {
            """);
        text.AppendLine().AppendLine("    private static string S(object? value) => Helpers.S(value);");
        for (var i = 0; i < selectors.Count; i++)
        {
            // A method for each: the compiler binds the body of a method as a whole, however little of it is asked for.
            text.AppendLine().Append("    public static SelectedRows<object?> Narrowed").Append(i).Append("(DepotClient c) => ").Append(Query(selectors[i], isClause: i % 3 == 2)).AppendLine(";")
                .AppendLine().Append("    public static Func<Asset, object?> Delegate").Append(i).Append("() => ").Append(selectors[i].Lambda).AppendLine(";");
        }

        return text.AppendLine("}").ToString();
    }

    private static string Query(RandomSelector selector, bool isClause)
    {
        var (query, lambda) = ("c.Assets" + selector.Query, selector.Lambda);
        return isClause && lambda.Split(" => ", 2) is [var row, var read] && !read.StartsWith('{')
            ? $"from {row} in {query} select (object?)({read})"
            : $"{query}.Select<object?>({lambda})";
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
