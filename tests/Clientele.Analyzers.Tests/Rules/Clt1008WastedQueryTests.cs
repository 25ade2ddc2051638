using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1008WastedQueryTests
{
    [Fact]
    public async Task A_query_that_is_never_run() => await Verify.Raises("""
        public static class Report
        {
            public static void Write(WorkClient work)
            {
                {|CLT1008:work.Projects.Where(p => p.IsActive)|};
            }
        }
        """, "The query that 'Where' returns is never run: await it, enumerate it, or remove it");

    [Fact]
    public async Task A_task_that_nobody_awaits() => await Verify.Raises("""
        public static class Report
        {
            public static void Write(WorkClient work)
            {
                {|CLT1008:work.Users[Guid.Empty].GetAsync()|};
            }
        }
        """, "'GetAsync' is not awaited: its rows and its errors are lost");

    [Fact]
    public async Task Rows_that_nobody_looks_at() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                await {|CLT1008:work.Projects.Where(p => p.IsActive).ToListAsync()|}.ConfigureAwait(false);
            }
        }
        """, "The result of 'ToListAsync' is discarded");

    [Fact]
    public async Task A_query_that_is_run_twice() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<int> WriteAsync(WorkClient work)
            {
                var names = work.Projects.Where(p => p.IsActive).Select(p => p.Name);
                await foreach (var name in names)
                {
                    Console.WriteLine(name);
                }

                return (await {|CLT1008:names.ToListAsync()|}).Distinct().Count();
            }
        }
        """, "'names' already ran in line 6, and its rows are fetched again here; keep them in a list");

    [Fact]
    public async Task A_question_whether_there_are_rows_before_they_are_fetched() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                var active = work.Projects.Where(p => p.IsActive);
                if (await active.AnyAsync())
                {
                    await foreach (var project in {|CLT1008:active|})
                    {
                        Console.WriteLine(project);
                    }
                }
            }
        }
        """);
}
