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
        """, "'Where' works in memory on rows that were all fetched for it; let the service filter them");

    [Fact]
    public async Task An_order_of_the_list() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<List<Project>> ReadAsync(WorkClient work) =>
                (await work.Projects.ToListAsync()).{|CLT1006:OrderBy(p => p.Name)|}.ToList();
        }
        """, "'OrderBy' works in memory on rows that were all fetched for it; let the service order them");

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
        """, "'Count' works in memory on rows that were all fetched for it; let the service count them");

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
        """, "'First' works in memory on rows that were all fetched for it; let the service give only that one");

    [Fact]
    public async Task The_operators_of_asynchronous_sequences() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<int> CountAsync(WorkClient work, Guid[] ids) =>
                await work.Projects.AsAsyncEnumerable().{|CLT1006:CountAsync(p => ids.Contains(p.Id))|};
        }
        """);
}
