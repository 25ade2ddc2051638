using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Work;

namespace Clientele.Testing.Tests;

/// <summary>What a client reads of a fake.</summary>
public sealed class QueryTests
{
    [Fact]
    public async Task A_row_that_was_added_is_read()
    {
        await using var fake = new FakeWork();
        var added = fake.Projects.Add(new Project { Name = "Help desk", Budget = 12.5m, Priority = Priority.High, StartDate = new DateOnly(2026, 3, 1) });
        using var work = fake.CreateClient();

        var project = await work.Projects[added.Id].GetAsync();

        Assert.NotEqual(Guid.Empty, added.Id);
        Assert.Equal(("Help desk", 12.5m, Priority.High, new DateOnly(2026, 3, 1)), (project.Name, project.Budget, project.Priority, project.StartDate!.Value));
    }

    [Fact]
    public async Task Filters_orders_and_slices_are_evaluated()
    {
        await using var fake = new FakeWork();
        fake.Projects.AddRange(Enumerable.Range(1, 20).Select(i => new Project { Name = $"P{i}", Hours = i, IsActive = i % 2 == 0 }));
        using var work = fake.CreateClient();

        var names = await work.Projects.Where(p => p.IsActive && p.Hours > 4).OrderByDescending(p => p.Hours).Skip(1).Take(3).Select(p => p.Name).ToListAsync();

        Assert.Equal(["P18", "P16", "P14"], names);
    }

    [Fact]
    public async Task The_number_of_rows_is_counted()
    {
        await using var fake = new FakeWork();
        fake.Projects.AddRange(Enumerable.Range(1, 20).Select(i => new Project { Name = $"P{i}", Hours = i }));
        using var work = fake.CreateClient();

        Assert.Equal(10, await work.Projects.Where(p => p.Hours > 10).CountAsync());
    }

    [Fact]
    public async Task Related_rows_are_found_by_navigation_and_by_key()
    {
        await using var fake = new FakeWork();
        var ann = fake.Users.Add(new User { Name = "Ann" });
        var project = fake.Projects.Add(new Project { Name = "Help desk", ManagerId = ann.Id, Tasks = [new ProjectTask { Name = "Answer", Number = 1 }, new ProjectTask { Name = "Call", Number = 2 }] });
        fake.Tasks.Add(new ProjectTask { Name = "Write", Number = 3, ProjectId = project.Id, AssignedId = ann.Id });
        using var work = fake.CreateClient();

        var read = await work.Projects[project.Id].Expand(p => p.Manager).Expand(p => p.Tasks, t => t.OrderByDescending(x => x.Number)).GetAsync();
        var assigned = await work.Tasks.Where(t => t.Assigned.Name == "Ann" && t.Project.Name == "Help desk").Select(t => t.Name).ToListAsync();

        Assert.Equal("Ann", read.Manager!.Name);
        Assert.Equal(["Write", "Call", "Answer"], read.Tasks.Select(t => t.Name));
        Assert.Equal(["Write"], assigned);
    }

    [Fact]
    public async Task Lambdas_are_evaluated()
    {
        await using var fake = new FakeWork();
        fake.Projects.Add(new Project { Name = "A", Tasks = [new ProjectTask { Name = "late", IsActive = true }] });
        fake.Projects.Add(new Project { Name = "B", Tasks = [new ProjectTask { Name = "done" }] });
        fake.Projects.Add(new Project { Name = "C" });
        using var work = fake.CreateClient();

        Assert.Equal(["A"], await work.Projects.Where(p => p.Tasks.Any(t => t.IsActive)).Select(p => p.Name).ToListAsync());
        Assert.Equal(["B", "C"], await work.Projects.Where(p => p.Tasks.All(t => !t.IsActive)).Select(p => p.Name).ToListAsync());
    }

    [Fact]
    public async Task A_service_with_pages_is_read_to_its_end()
    {
        await using var fake = new FakeWork { PageSize = 7 };
        fake.Roles.AddRange(Enumerable.Range(1, 20).Select(i => new Role { Name = $"R{i}" }));
        using var work = fake.CreateClient();

        Assert.Equal(20, (await work.Roles.SelectAll().ToListAsync()).Count);
        Assert.Equal(3, fake.Requests.Count);
    }

    [Fact]
    public async Task A_request_that_the_description_does_not_allow_is_refused()
    {
        await using var fake = new FakeWork();
        using var http = fake.CreateHttpClient();

        var response = await http.GetAsync(new Uri("Roles?$filter=nmae eq 'x'", UriKind.Relative));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("nmae", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("nmae", fake.Requests[0].Problem, StringComparison.Ordinal);
    }
}
