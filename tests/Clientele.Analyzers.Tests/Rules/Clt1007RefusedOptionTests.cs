using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1007RefusedOptionTests
{
    [Fact]
    public async Task A_condition_on_a_property_that_cannot_be_filtered_by() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<long> CountAsync(WorkClient work) =>
                (await work.LogEntries.Where(e => e.Level > 3 && {|CLT1007:e.Text|}.Contains("failed")).SelectAll().ReadPageAsync(5)).Items.Count;
        }
        """, "The description says that the service does not support filtering 'LogEntries' by 'text'");

    [Fact]
    public async Task An_order_and_an_expansion() => await Verify.Raises("""
        public static class Report
        {
            public static async Task<long> CountAsync(WorkClient work)
            {
                var entries = work.LogEntries.OrderBy(e => {|CLT1007:e.Text|});
                return (await entries.Expand(e => {|CLT1007:e.User|}).SelectAll().ReadPageAsync(5)).Items.Count;
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

    [Theory]
    [InlineData("SelectAll().{|CLT1007:FirstAsync|}()", "First")]
    [InlineData("SelectAll().{|CLT1007:FirstOrDefaultAsync|}()", "FirstOrDefault")]
    [InlineData("SelectAll().{|CLT1007:SingleAsync|}()", "Single")]
    [InlineData("SelectAll().{|CLT1007:SingleOrDefaultAsync|}()", "SingleOrDefault")]
    [InlineData("{|CLT1007:AnyAsync|}()", "Any")]
    [InlineData("Select(e => e.Level).{|CLT1007:FirstAsync|}()", "First")]
    public async Task A_call_that_asks_for_a_few_rows_where_rows_cannot_be_limited(string call, string method) => await Verify.Raises($$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work) => Console.WriteLine(await work.LogEntries.{{call}});
        }
        """, $"The description says that the service does not support limiting rows of 'LogEntries', which '{method}Async' does ($top)");

    [Fact]
    public async Task A_call_that_asks_for_a_few_rows_says_nothing_where_the_limit_is_told() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work) => Console.WriteLine(await work.LogEntries.{|CLT1007:Take|}(3).AnyAsync());
        }
        """);

    [Fact]
    public async Task Counting_what_a_selection_asks_for_and_reading_changes() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work)
            {
                Console.WriteLine(await work.LogEntries.Select(e => e.Level).{|CLT1007:CountAsync|}());
                Console.WriteLine(work.LogEntries.{|CLT1007:ToCountRequest|}());
                Console.WriteLine(work.Archive.{|CLT1007:ReadChanges|}(_ => default, t => t.Id, t => new ChangeState(null, t.Id)));
            }
        }
        """,
        "The description says that the service does not support counting 'LogEntries'",
        "The description says that the service does not support counting 'LogEntries'",
        "The description says that the service does not support sorting 'Archive', which 'ReadChanges' does ($orderby)");

    [Theory]
    [InlineData("work.Archive[id].Property(t => t.Notes).{|CLT1007:SetAsync|}(\"x\")")]
    [InlineData("work.Archive[id].Property(t => t.Notes).{|CLT1007:SetTextAsync|}(\"x\")")]
    [InlineData("work.Archive[id].Property(t => t.Notes).{|CLT1007:ClearAsync|}()")]
    public async Task Writing_a_property_of_an_entity_that_takes_no_changes(string call) => await Verify.Raises($$"""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work, Guid id) => await {{call}};
        }
        """, "The description says that the service does not support changing 'ProjectTask' at this address");

    [Fact]
    public async Task Properties_of_such_an_entity_are_read_and_those_of_others_are_written() => await Verify.Silent("""
        public static class Report
        {
            public static async Task<string?> WriteAsync(WorkClient work, Guid id)
            {
                await work.Tasks[id].Property(t => t.Notes).SetAsync("x");
                var notes = work.Archive[id].Property(t => t.Notes);
                return await notes.GetAsync();
            }
        }
        """);

    [Fact]
    public async Task Selecting_properties_of_a_set_that_gives_whole_rows_only() => await Verify.Raises("""
        public static class Report
        {
            public static async Task WriteAsync(WorkClient work) => Console.WriteLine(await work.Archive.{|CLT1007:Select|}(t => t.Name).FirstAsync());
        }
        """, "The description says that the service does not support selecting properties of 'Archive'");

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
