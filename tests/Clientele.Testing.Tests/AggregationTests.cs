using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Clientele.Testing.Tests;

/// <summary>The vendor's own two examples of <c>$apply</c>, each one statement, over rows.</summary>
public sealed class AggregationTests
{
    [Fact]
    public async Task Hours_by_project_and_role()
    {
        await using var fake = new FakeTimetta();
        var project = fake.Projects.Add(new Project { Name = "Help desk" });
        var role = fake.Roles.Add(new Role { Name = "Tester" });
        fake.TimeAllocations.AddRange(new[] { 2m, 3.5m, 8m }.Select((hours, day) => new TimeAllocation
        {
            Date = new DateOnly(2025, 12, 31).AddDays(day),
            ProjectId = project.Id,
            RoleId = role.Id,
            HoursNormalized = hours,
        }));
        using var timetta = fake.CreateClient();

        var hours = await timetta.TimeAllocations
            .Where(a => a.Date >= new DateOnly(2026, 1, 1))
            .GroupBy(a => new { Project = a.Project!.Id, Role = a.Role!.Id }, g => new { g.Key.Project, g.Key.Role, Hours = g.Sum(a => a.HoursNormalized) })
            .ToListAsync();

        Assert.Equal([new { Project = project.Id, Role = role.Id, Hours = (decimal?)11.5m }], hours);
        fake.Requests.ExpectOnly("GET TimeAllocations?$apply=filter(date ge 2026-01-01)/groupby((project/id,role/id),aggregate(hoursNormalized with sum as hoursNormalized_sum))");
    }

    [Fact]
    public async Task Number_of_different_rows()
    {
        await using var fake = new FakeTimetta();
        fake.TimeAllocations.AddRange(Enumerable.Range(0, 7).Select(_ => new TimeAllocation()));
        using var timetta = fake.CreateClient();

        Assert.Equal(7, await timetta.TimeAllocations.AggregateAsync(g => g.CountDistinct(a => a.Id)));
        fake.Requests.ExpectOnly("GET TimeAllocations?$apply=aggregate(id with countdistinct as id_countdistinct)");
    }
}
