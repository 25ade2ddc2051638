using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1005UnboundedListTests
{
    [Fact]
    public async Task All_rows_in_a_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<List<Project>> ReadAsync(WorkClient work) => await {|CLT1005:work.Projects.OrderBy(p => p.Name).ToListAsync()|};
        }
        """, "All rows of 'Projects' are held in memory, however many there are; filter them, limit them with Take, or enumerate them with 'await foreach'");

    [Fact]
    public async Task All_rows_of_a_selection_in_a_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<int> ReadAsync(WorkClient work)
            {
                var names = await {|CLT1005:work.Projects.Select(p => p.Name).ToListAsync()|};
                return names.Distinct().Count();
            }
        }
        """);

    [Fact]
    public async Task A_list_made_row_by_row() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<List<Project>> ReadAsync(WorkClient work)
            {
                var projects = new List<Project>();
                await foreach (var project in {|CLT1005:work.Projects|})
                {
                    projects.Add(project);
                }

                return projects;
            }
        }
        """);
}
