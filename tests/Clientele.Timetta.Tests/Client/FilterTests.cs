using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.OData;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Client;

/// <summary>A condition on fields gives the rows that the same condition gives on whole rows: parsed by Microsoft's parser, evaluated by the service.</summary>
public class FilterTests(SignedIn signedIn) : IClassFixture<SignedIn>
{
    private static readonly Guid Bug = Ids.Of("DirectoryEntry", 1);
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, (Func<IssueFields, BooleanField> Asked, Func<Issue, bool> Meant)> Conditions = new()
    {
        ["equal"] = (i => i.Code == "DEV-7", i => i.Code == "DEV-7"),
        ["null"] = (i => i.AssignedId == null, i => i.AssignedId is null),
        ["not null"] = (i => i.StoryPoints != null, i => i.StoryPoints is not null),
        ["key"] = (i => i.TypeId == Bug, i => i.TypeId == Bug),
        ["number"] = (i => i.StoryPoints > 8 && i.StoryPoints <= 11, i => i.StoryPoints is > 8 and <= 11),
        ["arithmetic"] = (i => i.StoryPoints * 2 + 1 == 9, i => i.StoryPoints * 2 + 1 == 9),
        ["remainder"] = (i => i.StoryPoints % 5 == 0, i => i.StoryPoints % 5 == 0),
        ["or, not"] = (i => i.StoryPoints < 2 || !(i.DueDate == null), i => i.StoryPoints < 2 || i.DueDate is not null),
        ["date"] = (i => i.DueDate >= new DateOnly(2026, 6, 20), i => i.DueDate >= new DateOnly(2026, 6, 20)),
        ["day of a date"] = (i => i.DueDate.Day == 3, i => i.DueDate?.Day == 3),
        ["moment"] = (i => i.Created < Noon, i => i.Created < Noon),
        ["hour of a moment"] = (i => i.Created.Hour == 9, i => i.Created?.UtcDateTime.Hour == 9),
        ["contains"] = (i => i.Name.Contains("100% bar"), i => i.Name!.Contains("100% bar", StringComparison.Ordinal)),
        ["starts"] = (i => i.Name.StartsWith("The "), i => i.Name!.StartsWith("The ", StringComparison.Ordinal)),
        ["length"] = (i => i.Code.Length == 5, i => i.Code!.Length == 5),
        ["lower case"] = (i => i.Code.ToLower() == "dev-12", i => i.Code == "DEV-12"),
        ["in"] = (i => i.Code.In("DEV-1", "DEV-2", "DEV-9999"), i => i.Code is "DEV-1" or "DEV-2"),
        ["any of complex values"] = (i => i.Tags.Any(t => t.Code == "REGRESSION"), i => i.Tags.Any(t => t.Code == "REGRESSION")),
        ["any at all"] = (i => i.CheckList.Any(), i => i.CheckList.Count > 0),
        ["count"] = (i => i.Tags.Count() == 0, i => i.Tags.Count == 0),
    };

    public static TheoryData<string> Names => [.. Conditions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_condition_on_fields_means_what_it_means_on_rows(string name)
    {
        var (asked, meant) = Conditions[name];
        var all = await signedIn.Timetta.Issues.SelectAll().ToListAsync();
        var expected = all.Where(meant).Select(i => i.Code).Order().ToList();

        var rows = await signedIn.Timetta.Issues.Where(asked).ToListAsync();

        Assert.NotEmpty(expected);
        Assert.NotEqual(all.Count, expected.Count);
        Assert.Equal(expected, rows.Select(i => i.Code).Order());
    }

    [Fact]
    public async Task A_condition_reaches_over_navigation_properties()
    {
        var issues = await signedIn.Timetta.Issues
            .Where(i => i.Project.Manager.Department.Name == "Support" && i.State.Code != "Issue.Done")
            .Expand(i => i.Project.Manager.Department)
            .Expand(i => i.State)
            .ToListAsync();

        Assert.NotEmpty(issues);
        Assert.All(issues, i => Assert.Equal("Support", i.Project!.Manager!.Department!.Name));
        Assert.All(issues, i => Assert.NotEqual("Done", i.State!.Name));
    }

    [Fact]
    public async Task Enumerations_and_quotes_are_literals()
    {
        var people = await signedIn.Timetta.Resources
            .Where(r => r.ResourceType == ResourceType.User && r.Name.EndsWith("O'Dell"))
            .ToListAsync();

        Assert.NotEmpty(people);
        Assert.All(people, p => Assert.IsType<User>(p));
    }

    [Fact]
    public async Task A_lambda_reaches_into_related_rows()
    {
        var rows = await signedIn.Timetta.Projects
            .Where(p => p.ProjectTasks.Any(t => t.Name == "Handover" && t.EndDate > new DateOnly(2026, 3, 27)))
            .Expand(p => p.ProjectTasks, tasks => tasks.Where(t => t.Name == "Handover").Take(1))
            .ToListAsync();

        Assert.NotEmpty(rows);
        Assert.All(rows, p => Assert.True(Assert.Single(p.ProjectTasks).EndDate > new DateOnly(2026, 3, 27)));
    }
}
