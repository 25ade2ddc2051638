using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1001MissingSelectTests
{
    [Fact]
    public async Task A_loop_that_reads_two_properties() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                await foreach (var project in {|CLT1001:work.Projects.Where(p => p.IsActive)|})
                {
                    Console.WriteLine($"{project.Code}: {project.Name}");
                }
            }
        }
        """, "Each 'Project' is fetched with all its 15 properties, and 2 are read (Code, Name); add '.Select(p => new { … })' with the properties that are read");

    [Fact]
    public async Task A_list_of_which_one_property_is_read() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<string> WriteAsync(WorkClient work)
            {
                var projects = await work.Projects.Where(p => p.IsActive).{|CLT1001:ToListAsync|}();
                return string.Join(", ", projects.Select(p => p.Name).Distinct());
            }
        }
        """, "Each 'Project' is fetched with all its 15 properties, and only 'Name' is read; add '.Select(p => new { … })' with the properties that are read");

    [Fact]
    public async Task A_row_of_which_nothing_is_read() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<bool> ExistsAsync(WorkClient work) =>
                await work.Projects.Where(p => p.IsActive).{|CLT1001:FirstOrDefaultAsync|}() is not null;
        }
        """, "Each 'Project' is fetched with all its 15 properties, and none of them is read; add '.Select(p => new { … })' with the properties that are read");

    [Fact]
    public async Task A_row_of_which_the_ETag_is_read() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<string?> VersionAsync(WorkClient work, Guid id)
            {
                var project = await work.Projects[id].{|CLT1001:GetAsync|}();
                return project.ETag;
            }
        }
        """, "Each 'Project' is fetched with all its 15 properties, and only 'ETag' is read; add '.Select(p => new { … })' with the properties that are read");

    [Fact]
    public async Task Pages() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, string? token)
            {
                await foreach (var page in work.Projects.{|CLT1001:AsPages|}(token))
                {
                    foreach (var project in page.Items)
                    {
                        Console.WriteLine(project.Name + page.ContinuationToken);
                    }
                }

                var one = await work.Projects.{|CLT1001:ReadPageAsync|}(5);
                Console.WriteLine(one.Items[0].Name + one.Count);
            }
        }
        """);

    [Fact]
    public async Task Related_rows_of_an_entity() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, Guid id)
            {
                await foreach (var task in {|CLT1001:work.Projects[id].Tasks|})
                {
                    Console.WriteLine(task.Name);
                }
            }
        }
        """);
}
