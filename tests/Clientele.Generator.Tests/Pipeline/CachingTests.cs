using System;
using System.Linq;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>An edit redoes what depends on it, and that alone.</summary>
public sealed class CachingTests
{
    private const string DescriptionPath = "/project/api.csdl.xml";

    private static readonly GeneratorRun First = GeneratorProject.OfContract(Examples.Contract, Examples.Description).Run();

    [Fact]
    public void The_example_emits_without_a_finding()
    {
        Assert.Empty(First.Findings);
        Assert.NotEmpty(First.Files);
    }

    [Fact]
    public void An_unrelated_edit_reruns_nothing() =>
        First.Then(project => project with { Code = "class Unrelated;" }).AssertNothingChanged();

    [Fact]
    public void The_same_text_read_again_reruns_nothing() =>
        First.Then(project => project.With(DescriptionPath, new string(Examples.Description.AsSpan()))).AssertNothingChanged();

    [Fact]
    public void Another_file_of_the_project_reruns_nothing() =>
        First.Then(project => project.With("/project/readme.md", "text", "")).AssertNothingChanged();

    [Theory]
    [InlineData("<EntityContainer", "\n\n  <!-- a comment --> <EntityContainer")]
    [InlineData("Name=\"note\" Type", "Name=\"note\"\n  Type")]
    public void Comments_and_white_space_in_a_description_emit_nothing_anew(string old, string replacement)
    {
        var next = First.Then(project => project.With(DescriptionPath, Examples.Description.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Contains(IncrementalStepRunReason.Modified, next.Reasons(StepNames.Documents));
        next.AssertNothingEmittedAnew();
    }

    [Fact]
    public void A_comment_in_a_contract_emits_nothing_anew() =>
        First.Then(project => project.With("/project/api.contract.yaml", "# comment\n" + Examples.Contract)).AssertNothingEmittedAnew();

    [Fact]
    public void A_new_property_emits_the_file_of_its_type_and_no_other()
    {
        var next = First.Then(project => project.With(
            DescriptionPath, Examples.Description.Replace("\"note\"", "\"remark\"", StringComparison.Ordinal)));

        var changed = next.Files.Where(file => First.Files[file.Key] != file.Value).Select(file => file.Key).ToArray();
        Assert.NotEmpty(changed);
        Assert.Equal(changed.Length, next.Reasons(StepNames.EmittedFiles).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains(IncrementalStepRunReason.Cached, next.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason));
    }

    [Fact]
    public void A_client_is_left_alone_when_another_changes()
    {
        var two = new GeneratorProject()
            .With("/project/a.csdl.xml", Examples.Description, "a|description|A|")
            .With("/project/b.csdl.xml", Examples.Description, "b|description|B|")
            .Run();

        var next = two.Then(project => project.With("/project/b.csdl.xml", Examples.Description.Replace("note", "remark", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], next.Reasons(StepNames.Documents));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], next.Reasons(StepNames.Clients));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], next.Reasons(StepNames.Models));
    }

    [Fact]
    public void A_description_is_read_once_for_all_of_its_clients()
    {
        var run = new GeneratorProject()
            .With("/project/a.csdl.xml", Examples.Description, "a|description|A||b|reference|B|")
            .With("/project/b.csdl.xml", Examples.Description.Replace("Sales", "Other", StringComparison.Ordinal), "b|description|B|")
            .Run();

        Assert.Equal(2, run.Reasons(StepNames.Documents).Length);
        Assert.Contains("A.Client.g.cs", run.Files.Keys);
        Assert.Contains("B.Client.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Two_runs_emit_the_same_text()
    {
        var again = GeneratorProject.OfContract(Examples.Contract, Examples.Description).Run();

        Assert.Equal(First.Files, again.Files);
    }
}
