using System;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1006WorkAfterFetchingTests
{
    [Fact]
    public async Task A_filter_on_the_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<List<Project>> ReadAsync(WorkClient work)
            {
                var projects = await work.Projects.ToListAsync();
                return projects.{|CLT1006:Where(p => p.IsActive && p.Code!.StartsWith("A"))|}.ToList();
            }
        }
        """, "'Where' works in memory after all rows were fetched; let the service filter them");

    [Fact]
    public async Task An_order_of_the_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<List<Project>> ReadAsync(WorkClient work) =>
                (await work.Projects.ToListAsync()).{|CLT1006:OrderBy(p => p.Name)|}.ToList();
        }
        """, "'OrderBy' works in memory after all rows were fetched; let the service order them");

    [Fact]
    public async Task A_count_of_the_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<int> CountAsync(WorkClient work)
            {
                var projects = await work.Projects.ToListAsync();
                return projects.{|CLT1006:Count|};
            }
        }
        """, "'Count' works in memory after all rows were fetched; let the service count them");

    [Fact]
    public async Task The_first_of_the_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<Project> FirstAsync(WorkClient work)
            {
                var projects = await work.Projects.OrderBy(p => p.Name).ToListAsync();
                return projects{|CLT1006:[0]|};
            }
        }
        """, "'First' works in memory after all rows were fetched; let the service return only that one");

    [Fact]
    public async Task The_operators_of_asynchronous_sequences() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<int> CountAsync(WorkClient work, Guid[] ids) =>
                await work.Projects.AsAsyncEnumerable().{|CLT1006:CountAsync(p => ids.Contains(p.Id))|};
        }
        """);

    [Fact]
    public async Task The_fix_moves_the_operators_of_a_list_into_its_query() => await Fixes("""
        var projects = await work.Projects.ToListAsync(cancellationToken);
        foreach (var project in projects.Where(p => p.IsActive && !(p.Code == null || p.Hours < hours)).OrderByDescending(p => p.StartDate).Take(5).ToList())
        {
            Console.WriteLine(project);
        }
        """, """
        var projects = await work.Projects.Where(p => p.IsActive && !(p.Code == null || p.Hours < hours)).OrderByDescending(p => p.StartDate).Take(5).ToListAsync(cancellationToken);
        foreach (var project in projects)
        {
            Console.WriteLine(project);
        }
        """);

    [Fact]
    public async Task The_fix_counts_without_a_list() => await Fixes("""
        var projects = await work.Projects.ToListAsync(cancellationToken);
        Console.WriteLine(projects.Count + (await work.Users.ToListAsync(cancellationToken)).Count(u => u.Manager() || u.IsActive));
        """, """
        var projectsCount = (int)await work.Projects.CountAsync(cancellationToken);
        Console.WriteLine(projectsCount + (await work.Users.ToListAsync(cancellationToken)).Count(u => u.Manager() || u.IsActive));
        """);

    [Fact]
    public async Task The_fix_takes_the_first_in_the_service() => await Fixes("""
        var users = await work.Users.OrderBy(u => u.Name).ToListAsync(cancellationToken);
        Console.WriteLine(users.FirstOrDefault(u => u.Email is not null && u.Department!.Code!.EndsWith("X", StringComparison.Ordinal)));
        """, """
        var users = await work.Users.OrderBy(u => u.Name).Where(u => u.Email != null && u.Department.Code.EndsWith("X")).Take(1).ToListAsync(cancellationToken);
        Console.WriteLine(users.FirstOrDefault());
        """);

    [Fact]
    public async Task The_fix_of_a_chain_on_the_awaited_list() => await Fixes("""
        Console.WriteLine((await work.Users.ToListAsync(cancellationToken).ConfigureAwait(false)).Where(u => u.IsActive).First());
        """, """
        Console.WriteLine(await work.Users.Where(u => u.IsActive).FirstAsync(cancellationToken).ConfigureAwait(false));
        """);

    [Fact]
    public async Task The_fix_of_an_asynchronous_sequence() => await Fixes("""
        await foreach (var user in work.Users.AsAsyncEnumerable().Where(u => u.Name.Contains("a")).WithCancellation(cancellationToken))
        {
            Console.WriteLine(user);
        }
        """, """
        await foreach (var user in work.Users.Where(u => u.Name.Contains("a")).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Console.WriteLine(user);
        }
        """);

    [Fact]
    public async Task All_at_once() => await VerifyFix.FixesAll("CLT1006", Method("""
        var users = await work.Users.ToListAsync(cancellationToken);
        var names = users.Where(u => u.IsActive).OrderBy(u => u.Name);
        Console.WriteLine(names.Last());
        Console.WriteLine(await work.Projects.AsAsyncEnumerable().CountAsync(p => p.Hours > hours, cancellationToken));
        """), Method("""
        var users = await work.Users.Where(u => u.IsActive).OrderBy(u => u.Name).ToListAsync(cancellationToken);
        var names = users;
        Console.WriteLine(names.Last());
        Console.WriteLine((int)await work.Projects.Where(p => p.Hours > hours).CountAsync(cancellationToken));
        """));

    private static async Task Fixes(string before, string after) => await VerifyFix.Fixes("CLT1006", Method(before), Method(after));

    private static string Method(string body) => $$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, int hours, CancellationToken cancellationToken)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }

            private static bool Manager(this User user) => user.Title == "Manager";
        }
        """;
}
