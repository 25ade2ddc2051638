using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1007RefusedOptionTests
{
    [Fact]
    public async Task A_condition_on_a_property_that_cannot_be_filtered_by() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<bool> AnyAsync(WorkClient work) =>
                await work.LogEntries.Where(e => e.Level > 3 && {|CLT1007:e.Text|}.Contains("failed")).AnyAsync();
        }
        """, "The description says that the service does not support filtering 'LogEntries' by 'text'");

    [Fact]
    public async Task An_order_and_an_expansion() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<bool> AnyAsync(WorkClient work)
            {
                var entries = work.LogEntries.OrderBy(e => {|CLT1007:e.Text|});
                return await entries.Expand(e => {|CLT1007:e.User|}).AnyAsync();
            }
        }
        """);

    [Fact]
    public async Task Options_that_the_set_has_not() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                Console.WriteLine(work.LogEntries.{|CLT1007:Search|}("x").{|CLT1007:IncludeCount|}().{|CLT1007:Skip|}(3).{|CLT1007:Take|}(5).ToRequest());
                Console.WriteLine(await work.LogEntries.{|CLT1007:CountAsync|}());
                Console.WriteLine(work.Archive.{|CLT1007:Where|}(t => t.IsActive).{|CLT1007:OrderBy|}(t => t.Name).{|CLT1007:Expand|}(t => t.Project).ToRequest());
            }
        }
        """);

    [Fact]
    public async Task Reading_a_set_that_only_takes_new_rows() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                Console.WriteLine(await work.Outbox.Where(e => e.Level > 3).SelectAll().{|CLT1007:FirstOrDefaultAsync|}());
                await foreach (var entry in {|CLT1007:work.Outbox.SelectAll()|})
                {
                    Console.WriteLine(entry.Level);
                }
            }
        }
        """,
        "The description says that the service does not support reading 'Outbox'",
        "The description says that the service does not support reading 'Outbox'");
}
