using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Golden;

/// <summary>A folder with inputs <c>in.*</c>, and in <c>out</c> what the generator makes of them.</summary>
internal sealed class GoldenCase(string name)
{
    private const string Findings = "findings.txt";

    /// <summary>Cases of projects that reference Clientele.Testing, for what that adds to the others.</summary>
    private const string Fakes = "Fakes/";

    /// <summary>Cases of code <c>in.cs</c>, for what is emitted for its selectors, aggregations and projections. Those without a description query a small library.</summary>
    private const string Selecting = "Selecting/";

    private static readonly MetadataReference s_testing = MetadataReference.CreateFromFile(typeof(Testing.FakeService).Assembly.Location);

    private static readonly string s_root = Repository.Find("tests/Clientele.Generator.Tests/Golden");

    private readonly string _folder = Path.Combine(s_root, name);

    /// <summary>All cases, as protocol and name.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(s_root, "in.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private string Out => Path.Combine(_folder, "out");

    private bool IsOfFakes => name.StartsWith(Fakes, StringComparison.Ordinal);

    private bool IsOfCode => name.StartsWith(Selecting, StringComparison.Ordinal);

    /// <summary>The project that has the inputs: a contract and its description, or a description alone, and code.</summary>
    public GeneratorProject Project()
    {
        var files = Directory.EnumerateFiles(_folder, "in.*").Where(file => !file.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (!IsOfCode)
        {
            return Project(files);
        }

        var project = files.Count > 0 ? Project(files) : GeneratorProject.OfDescription(Repository.Read("tests/Clientele.Generator.Tests/Golden/OData/Library/in.csdl.xml"), "/project/library.csdl.xml");
        return project with { Code = File.ReadAllText(Path.Combine(_folder, "in.cs")) };
    }

    private GeneratorProject Project(List<string> files)
    {
        var key = files.Find(file => file.EndsWith(".contract.yaml", StringComparison.Ordinal)) ?? files[0];
        var client = key == files[0] && files.Count == 1 ? $"/project/{Path.GetFileName(name)}.{Path.GetFileName(key)[3..]}" : "/project/" + Path.GetFileName(key);
        return files.Aggregate(new GeneratorProject { References = IsOfFakes ? [s_testing] : [] }, (project, file) => file == key
            ? project.With(client, File.ReadAllText(file), $"{client}|{(files.Count == 1 ? "description" : "contract")}||")
            : project.With("/project/" + Path.GetFileName(file), File.ReadAllText(file), $"{client}|description||"));
    }

    /// <summary>What there is now is what the folder has, file by file; or the folder is written where the tests accept.</summary>
    public void AssertIs(GeneratorRun run)
    {
        var actual = run.Files.Where(file => IsShown(file.Key)).ToDictionary(StringComparer.Ordinal);
        if (run.Findings.Length > 0)
        {
            actual.Add(Findings, string.Join('\n', run.Findings) + "\n");
        }

        if (TestSupport.Golden.Accepts && Directory.Exists(Out))
        {
            Directory.Delete(Out, recursive: true);
        }

        foreach (var (file, text) in actual)
        {
            TestSupport.Golden.Equal(Path.Combine(Out, file), text);
        }

        Assert.Equal(actual.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Out).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    /// <summary>What was emitted, under the settings of a strict consumer. Code that has findings does not compile.</summary>
    public void AssertCompiles(GeneratorRun run)
    {
        if (!IsOfCode)
        {
            StrictCompilation.Build(StrictCompilation.Of(run.Files.Select(file => new EmittedFile(file.Key, file.Value))));
        }
        else if (run.Findings.Length == 0)
        {
            run.AssertCompiles();
        }
    }

    private bool IsShown(string file) =>
        IsOfFakes ? file.EndsWith(".Fake.g.cs", StringComparison.Ordinal)
        : !IsOfCode || file == "Clientele.Interception.g.cs" || file.StartsWith("Clientele.Projection.", StringComparison.Ordinal);
}
