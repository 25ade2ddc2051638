using System;
using System.Linq;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>An edit of an OpenAPI document emits what it touches, and nothing else.</summary>
public sealed class OpenApiCachingTests
{
    private const string Path = "/project/agyletime.openapi.yaml";

    private static readonly string Text = Repository.Read("specs/agyletime/agyletime.openapi.yaml");

    private static readonly GeneratorRun First = new GeneratorProject().With(Path, Text, "agyle|description||").Run();

    [Fact]
    public void The_document_emits_without_a_finding()
    {
        Assert.Empty(First.Findings);
        Assert.InRange(First.Files.Count, 40, 150);
    }

    [Fact]
    public void An_unrelated_edit_reruns_nothing() =>
        First.Then(project => project with { Code = "class Unrelated;" }).AssertNothingChanged();

    [Theory]
    [InlineData("summary: Users, second version of the API.", "summary: All users.", "AgyleTime.Resources.OrganisationUsersResource.g.cs")]
    [InlineData("resource: Schedule.Shifts.Published, name: List, paging: pages", "resource: Schedule.Shifts.Published, name: List", "AgyleTime.Resources.ScheduleShiftsPublishedResource.g.cs")]
    [InlineData("name: userGrouping", "name: groupByUser", "AgyleTime.Resources.WorkActivityWorkstreamsMetricsAgentsResource.g.cs")]
    [InlineData("name: Push, evidence: inferred", "name: Publish, evidence: observed", "AgyleTime.Resources.WorkActivityTasksResource.g.cs")]
    [InlineData("colour: { type: [string, 'null'] }", "color: { type: [string, 'null'] }", "AgyleTime.Types.TaskEntry.g.cs")]
    public void An_edit_of_one_operation_or_type_emits_one_file(string old, string replacement, string expected)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);

        var next = First.Then(project => project.With(Path, Text.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Equal([expected], next.Files.Where(file => First.Files[file.Key] != file.Value).Select(file => file.Key));
        Assert.Equal(1, next.Reasons(StepNames.EmittedFiles).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_file_that_the_document_refers_to_is_read_with_it_and_an_edit_of_it_emits_what_it_touches()
    {
        var run = new GeneratorProject()
            .With("/project/shop.yaml", "openapi: 3.1.0\npaths: { /a: { get: { responses: { '200': { content: { application/json: { schema: { $ref: 'types/x.yaml#/X' } } } } } } } }", "shop|description||")
            .With("/project/types/x.yaml", "X: { type: object, properties: { a: { type: string } } }", "shop|reference||")
            .Run();
        Assert.Empty(run.Findings);
        run.AssertCompiles();

        var next = run.Then(project => project.With("/project/types/x.yaml", "X: { type: object, properties: { a: { type: integer } } }"));

        Assert.Equal(["Shop.Types.X.g.cs"], next.Files.Where(file => run.Files[file.Key] != file.Value).Select(file => file.Key));
    }

    [Fact]
    public void A_file_that_the_project_does_not_supply_is_never_opened() => Assert.Contains(
        new GeneratorProject()
            .With("/project/shop.yaml", "openapi: 3.1.0\npaths: { /a: { get: { responses: { '200': { content: { application/json: { schema: { $ref: 'types/x.yaml#/X' } } } } } } } }", "shop|description||")
            .Run().Findings,
        finding => finding.Contains("CLT0411", StringComparison.Ordinal));

    [Fact]
    public void Comments_and_white_space_emit_nothing_anew() =>
        First.Then(project => project.With(Path, "# comment\n" + Text.Replace("  /forecast:", "\n  # comment\n  /forecast:", StringComparison.Ordinal))).AssertNothingEmittedAnew();
}
