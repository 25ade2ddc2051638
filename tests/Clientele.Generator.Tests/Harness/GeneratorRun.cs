using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Pipeline.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Generator.Tests.Harness;

/// <summary>A run of the generator: what it emitted and reported, and which of its steps did work.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorProject project, GeneratorDriver driver)
    {
        Project = project;
        Input = project.Compile();
        _driver = driver.RunGeneratorsAndUpdateCompilation(Input, out var compilation, out _);
        Compilation = (CSharpCompilation)compilation;
        Result = Assert.Single(_driver.GetRunResult().Results);
    }

    public GeneratorProject Project { get; }

    /// <summary>The project as the generator saw it.</summary>
    public CSharpCompilation Input { get; }

    public CSharpCompilation Compilation { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>Emitted text by file name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public string[] Findings => [.. Result.Diagnostics.Select(Show).Order(StringComparer.Ordinal)];

    public static GeneratorRun Start(GeneratorProject project) => new(project, CSharpGeneratorDriver.Create(
        [new ClienteleGenerator().AsSourceGenerator()],
        additionalTexts: project.Files,
        parseOptions: project.ParseOptions,
        optionsProvider: project.Options(),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>The next run of the same driver, after an edit.</summary>
    public GeneratorRun Then(Func<GeneratorProject, GeneratorProject> edit)
    {
        var next = edit(Project);
        var driver = _driver
            .ReplaceAdditionalTexts([.. next.Files])
            .WithUpdatedAnalyzerConfigOptions(next.Options())
            .WithUpdatedParseOptions(next.ParseOptions);
        return new GeneratorRun(next, driver);
    }

    /// <summary>What the outputs of a step of ours are to those of the run before.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>No step of ours came to another result than in the run before.</summary>
    public void AssertNothingChanged()
    {
        Assert.Null(Result.Exception);
        foreach (var step in StepNames.All)
        {
            Assert.All(Reasons(step), reason => Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
        }

        AssertNothingEmittedAnew();
    }

    /// <summary>Whatever was read again, no file was emitted again.</summary>
    public void AssertNothingEmittedAnew() => Assert.All(
        Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
        output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));

    /// <summary>Warnings and errors of the whole compilation, with what was emitted; empty means that it builds strictly.</summary>
    public string[] CompilerFindings() =>
    [
        .. WithNullFlow().GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Show)
            .Distinct(),
    ];

    /// <summary>The project builds with what was emitted, without a warning.</summary>
    public void AssertCompiles()
    {
        var findings = CompilerFindings();
        Assert.True(findings.Length == 0, string.Join('\n', findings.Take(20)));
    }

    /// <summary>The compilation, with the analysis of nulls in what was emitted for selectors and projections: no other test compiles these files with it.</summary>
    private CSharpCompilation WithNullFlow() => Compilation.SyntaxTrees.Where(IsForSelectors).Aggregate(Compilation, static (compilation, tree) =>
        compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(NullFlow.Checked(tree.ToString()), Encoding.UTF8))));

    private static bool IsForSelectors(SyntaxTree tree) =>
        Short(tree.FilePath) is var name && (name is "Clientele.Interception.g.cs" || name.StartsWith("Clientele.Projection.", StringComparison.Ordinal));

    /// <summary>Emitted files lie below the generator's name, which says nothing here.</summary>
    private static string Short(string path) => path.StartsWith('/') ? path : System.IO.Path.GetFileName(path);

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var start = place.StartLinePosition;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Short(place.Path)}({start.Line + 1},{start.Character + 1}) {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
