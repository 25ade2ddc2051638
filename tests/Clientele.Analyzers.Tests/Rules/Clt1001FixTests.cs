using System;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1001FixTests
{
    private const string Id = "CLT1001";

    [Fact]
    public async Task A_loop() => await Body("""
        await foreach (var project in work.Projects.Where(p => p.IsActive))
        {
            Console.WriteLine($"{project.Code}: {project.Name}");
        }
        """, """
        await foreach (var project in work.Projects.Where(p => p.IsActive).Select(p => new { p.Code, p.Name }))
        {
            Console.WriteLine($"{project.Code}: {project.Name}");
        }
        """);

    [Fact]
    public async Task A_loop_with_an_explicit_type() => await Body("""
        await foreach (Project project in work.Projects.WithCancellation(cancellationToken))
        {
            Console.WriteLine(project.Name);
        }
        """, """
        await foreach (var project in work.Projects.Select(p => new { p.Name }).WithCancellation(cancellationToken))
        {
            Console.WriteLine(project.Name);
        }
        """);

    [Fact]
    public async Task A_list_that_is_ordered_grouped_and_counted_in_memory() => await Body("""
        var projects = await work.Projects.Where(p => p.IsActive).ToListAsync(cancellationToken);
        foreach (var group in projects.GroupBy(p => p.IsBillable))
        {
            Console.WriteLine(group.Key + ": " + group.Sum(p => p.Budget));
        }

        Console.WriteLine(projects.Count);
        """, """
        var projects = await work.Projects.Where(p => p.IsActive).Select(p => new { p.IsBillable, p.Budget }).ToListAsync(cancellationToken);
        foreach (var group in projects.GroupBy(p => p.IsBillable))
        {
            Console.WriteLine(group.Key + ": " + group.Sum(p => p.Budget));
        }

        Console.WriteLine(projects.Count);
        """);

    [Fact]
    public async Task A_list_with_explicit_types_on_its_way() => await Body("""
        List<Project> projects = await work.Projects.Where(p => p.IsActive).ToListAsync(cancellationToken);
        foreach (Project project in projects)
        {
            Project current = project;
            Console.WriteLine(current.Name);
        }
        """, """
        var projects = await work.Projects.Where(p => p.IsActive).Select(p => new { p.Name }).ToListAsync(cancellationToken);
        foreach (var project in projects)
        {
            var current = project;
            Console.WriteLine(current.Name);
        }
        """);

    [Fact]
    public async Task Related_rows_are_narrowed_too() => await Body("""
        var projects = work.Projects
            .Where(p => p.IsActive)
            .Expand(p => p.Manager)
            .Expand(p => p.Tasks);
        await foreach (var project in projects)
        {
            Console.WriteLine(project.Name + " " + project.Manager?.Name + " " + project.Manager!.Email!.Length);
            foreach (var task in project.Tasks)
            {
                Console.WriteLine(task.Number);
            }
        }
        """, """
        var projects = work.Projects
            .Where(p => p.IsActive)
            .Expand(p => p.Manager)
            .Expand(p => p.Tasks);
        await foreach (var project in projects.Select(p => new
        {
            p.Name,
            Manager = p.Manager == null ? null : new { p.Manager.Name, p.Manager.Email },
            Tasks = p.Tasks.Select(t => new { t.Number }).ToList(),
        }))
        {
            Console.WriteLine(project.Name + " " + project.Manager?.Name + " " + project.Manager!.Email!.Length);
            foreach (var task in project.Tasks)
            {
                Console.WriteLine(task.Number);
            }
        }
        """);

    [Fact]
    public async Task A_chain_of_several_lines_gets_a_line() => await Body("""
        var projects = await work.Projects
            .Where(p => p.IsActive)
            .OrderBy(p => p.Name)
            .ToListAsync(cancellationToken);
        Console.WriteLine(projects[0].Name + projects.Max(p => p.Hours));
        """, """
        var projects = await work.Projects
            .Where(p => p.IsActive)
            .OrderBy(p => p.Name)
            .Select(p => new { p.Name, p.Hours })
            .ToListAsync(cancellationToken);
        Console.WriteLine(projects[0].Name + projects.Max(p => p.Hours));
        """);

    [Fact]
    public async Task One_row_deconstructed_and_awaited() => await Body("""
        var project = await work.Projects.Where(p => p.IsActive).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (project is { Hours: > 3 })
        {
            var (name, code) = (project.Name, project.Code);
            await Console.Out.WriteLineAsync(name + code);
        }
        """, """
        var project = await work.Projects.Where(p => p.IsActive).Select(p => new { p.Hours, p.Name, p.Code }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (project is { Hours: > 3 })
        {
            var (name, code) = (project.Name, project.Code);
            await Console.Out.WriteLineAsync(name + code);
        }
        """);

    [Fact]
    public async Task Rows_that_must_be_there() => await Body("""
        var project = await work.Projects.Where(p => p.Code == "A").SingleAsync(cancellationToken);
        var first = await work.Projects.OrderBy(p => p.Code).FirstAsync(cancellationToken);
        Console.WriteLine(project.Name + first.ToString());
        """, """
        var project = await work.Projects.Where(p => p.Code == "A").Select(p => new { p.Name }).SingleAsync(cancellationToken);
        var first = await work.Projects.OrderBy(p => p.Code).FirstAsync(cancellationToken);
        Console.WriteLine(project.Name + first.ToString());
        """);

    [Fact]
    public async Task An_entity() => await Body("""
        User user = await work.Users[Guid.Empty].Expand(u => u.Department).GetAsync(cancellationToken);
        Print(user.Name, user.Department!.Code);

        void Print(string name, string? code) => Console.WriteLine(name + code);
        """, """
        var user = await work.Users[Guid.Empty].Expand(u => u.Department).Select(u => new { u.Name, Department = u.Department == null ? null : new { u.Department.Code } }).GetAsync(cancellationToken);
        Print(user.Name, user.Department!.Code);

        void Print(string name, string? code) => Console.WriteLine(name + code);
        """);

    [Fact]
    public async Task Rows_of_rows() => await Body("""
        await foreach (var project in work.Projects.Where(p => p.IsActive).Expand(p => p.Tasks, t => t.Where(x => x.IsActive)))
        {
            var open = project.Tasks.Where(t => t.DueDate < DateOnly.MaxValue).Select(t => t.Name);
            Console.WriteLine($"{project.Name}: {string.Join(", ", open)} of {project.Tasks.Count} {(project.Manager is { IsActive: true } m ? m.Name : "")}");
        }
        """, """
        await foreach (var project in work.Projects.Where(p => p.IsActive).Expand(p => p.Tasks, t => t.Where(x => x.IsActive)).Select(p => new
        {
            Tasks = p.Tasks.Select(t => new { t.DueDate, t.Name }).ToList(),
            p.Name,
            Manager = p.Manager == null ? null : new { p.Manager.IsActive, p.Manager.Name },
        }))
        {
            var open = project.Tasks.Where(t => t.DueDate < DateOnly.MaxValue).Select(t => t.Name);
            Console.WriteLine($"{project.Name}: {string.Join(", ", open)} of {project.Tasks.Count} {(project.Manager is { IsActive: true } m ? m.Name : "")}");
        }
        """);

    [Fact]
    public async Task A_row_that_only_has_to_be_there() => await Body("""
        Console.WriteLine(await work.Projects.Where(p => p.IsActive).FirstOrDefaultAsync(cancellationToken) is null);
        """, """
        Console.WriteLine(await work.Projects.Where(p => p.IsActive).Select(p => new { p.Id }).FirstOrDefaultAsync(cancellationToken) is null);
        """);

    [Fact]
    public async Task Pages() => await Body("""
        await foreach (Page<Project> page in work.Projects.AsPages(pageSizeHint: 50))
        {
            foreach (var project in page.Items)
            {
                Console.WriteLine(project.Address?.City);
            }
        }
        """, """
        await foreach (var page in work.Projects.Select(p => new { p.Address }).AsPages(pageSizeHint: 50))
        {
            foreach (var project in page.Items)
            {
                Console.WriteLine(project.Address?.City);
            }
        }
        """);

    [Fact]
    public async Task All_at_once() => await VerifyFix.FixesAll(Id, Method("""
        await foreach (var project in work.Projects)
        {
            Console.WriteLine(project.Name);
        }

        var users = await work.Users.Where(u => u.IsActive).ToListAsync(cancellationToken);
        Console.WriteLine(string.Join(", ", users.Select(u => u.Name)));
        """), Method("""
        await foreach (var project in work.Projects.Select(p => new { p.Name }))
        {
            Console.WriteLine(project.Name);
        }

        var users = await work.Users.Where(u => u.IsActive).Select(u => new { u.Name }).ToListAsync(cancellationToken);
        Console.WriteLine(string.Join(", ", users.Select(u => u.Name)));
        """));

    [Fact]
    public async Task Nothing_where_the_code_would_not_compile() => await VerifyFix.OffersNone(Id, Method("""
        Project? project = null;
        project = await work.Projects.Where(p => p.IsActive).FirstOrDefaultAsync(cancellationToken);
        Console.WriteLine(project?.Name);
        """));

    private static async Task Body(string before, string after) => await VerifyFix.Fixes(Id, Method(before), Method(after));

    private static string Method(string body) => $$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, CancellationToken cancellationToken)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
