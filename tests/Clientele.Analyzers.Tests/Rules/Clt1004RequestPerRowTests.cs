using System;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1004RequestPerRowTests
{
    [Fact]
    public async Task An_entity_by_a_key_of_the_row_is_expanded() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                await foreach (var project in work.Projects.Where(p => p.IsActive).SelectAll())
                {
                    var manager = await {|CLT1004:work.Users[project.ManagerId!.Value].GetAsync()|};
                    Console.WriteLine(manager);
                }
            }
        }
        """, "'GetAsync' sends a request in each iteration of the loop; expand 'Manager' in the query of the rows: '.Expand(x => x.Manager)'");

    [Fact]
    public async Task Entities_by_keys_are_asked_for_at_once() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, IReadOnlyList<Guid> ids)
            {
                foreach (var id in ids)
                {
                    Console.WriteLine(await {|CLT1004:work.Users[id].GetOrNullAsync()|});
                }
            }
        }
        """, "'GetOrNullAsync' sends a request in each iteration of the loop; request them all before the loop: 'Users.Where(x => x.Id.In(keys))'");

    [Fact]
    public async Task Related_rows_by_condition_are_expanded() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, IReadOnlyList<Project> projects)
            {
                foreach (var project in projects)
                {
                    var count = await {|CLT1004:work.Tasks.Where(t => t.ProjectId == project.Id && t.IsActive).CountAsync()|};
                    Console.WriteLine(count);
                }
            }
        }
        """, "'CountAsync' sends a request in each iteration of the loop; expand 'Tasks' in the query of the rows: '.Expand(x => x.Tasks)'");

    [Fact]
    public async Task Related_rows_by_address_are_expanded() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, IReadOnlyList<Project> projects)
            {
                foreach (var project in projects)
                {
                    var id = project.Id;
                    await foreach (var task in {|CLT1004:work.Projects[id].Tasks.SelectAll()|})
                    {
                        Console.WriteLine(task);
                    }
                }
            }
        }
        """, "'await foreach' sends a request in each iteration of the loop; expand 'Tasks' in the query of the rows: '.Expand(x => x.Tasks)'");

    [Fact]
    public async Task Rows_by_a_value_of_the_loop_are_asked_for_at_once() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, string[] emails)
            {
                for (var i = 0; i < emails.Length; i++)
                {
                    Console.WriteLine(await {|CLT1004:work.Users.Where(u => u.Email == emails[i]).FirstOrDefaultAsync()|});
                }
            }
        }
        """, "'FirstOrDefaultAsync' sends a request in each iteration of the loop; request them all before the loop: 'Users.Where(x => x.Email.In(values))'");

    [Fact]
    public async Task Requests_at_the_same_time_are_requests_too() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<User[]> ReadAsync(WorkClient work, IReadOnlyList<Guid> ids) =>
                await Task.WhenAll(ids.Select(id => {|CLT1004:work.Users[id].GetAsync()|}));
        }
        """);

    [Fact]
    public async Task The_fix_expands_what_was_asked_for() => await VerifyFix.Fixes("CLT1004", Method("""
        await foreach (var project in work.Projects.Where(p => p.IsActive).SelectAll())
        {
            var manager = await work.Users[project.ManagerId!.Value].GetAsync();
            Console.WriteLine(manager.ToString() + project);
        }
        """), Method("""
        await foreach (var project in work.Projects.Where(p => p.IsActive).SelectAll().Expand(x => x.Manager))
        {
            var manager = project.Manager!;
            Console.WriteLine(manager.ToString() + project);
        }
        """));

    [Fact]
    public async Task All_at_once() => await VerifyFix.FixesAll("CLT1004", Method("""
        foreach (var project in await work.Projects.Where(p => p.IsActive).ToListAsync())
        {
            Console.WriteLine((await work.Users[project.ManagerId ?? Guid.Empty].GetOrNullAsync())?.Name + project);
        }

        await foreach (var task in work.Tasks)
        {
            Console.WriteLine(task + (await work.Users[task.AssignedId!.Value].GetAsync()).Name);
        }
        """), Method("""
        foreach (var project in await work.Projects.Where(p => p.IsActive).Expand(x => x.Manager).ToListAsync())
        {
            Console.WriteLine(project.Manager?.Name + project);
        }

        await foreach (var task in work.Tasks.Expand(x => x.Assigned))
        {
            Console.WriteLine(task + task.Assigned!.Name);
        }
        """));

    private static string Method(string body) => $$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
