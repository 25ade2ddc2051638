using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1009QuerySyntaxTests
{
    private const string Id = "CLT1009";

    [Fact]
    public async Task A_select_clause_says_what_it_fetches() => await Verify.Raises(
        Method("await foreach (var row in from p in work.Projects where p.IsActive orderby p.Name select {|CLT1009:new { p.Code, p.Name, Prefix }|})"),
        "A 'select' clause is not narrowed, so each 'Project' is fetched with all its properties; write '.Select(p => …)'");

    [Fact]
    public async Task Whole_rows_on_purpose_and_calls_are_fine()
    {
        await Verify.Silent(Method("await foreach (var row in from p in work.Projects.SelectAll() where p.IsActive select p.Name)"));
        await Verify.Silent(Method("await foreach (var row in work.Projects.Where(p => p.IsActive).Select(p => p.Name))"));
        await Verify.Silent(Method("foreach (var row in from p in new[] { 1, 2 } select p + 1)"));
    }

    [Theory]
    [InlineData("from p in work.Projects select p.Name")]
    [InlineData("from p in work.Projects select p.Name + count")]
    [InlineData("from p in work.Projects select p.Name + Prefix + count")]
    public async Task A_clause_that_is_narrowed_is_fine(string query) =>
        await Verify.Silent(Method($"var count = work.Projects is null ? 0 : 1; await foreach (var row in {query})"));

    [Fact]
    public async Task A_clause_on_this_is_fine_where_the_class_has_no_base_elsewhere() =>
        await Verify.Silent(Method("await foreach (var row in from p in work.Projects select Prefix + p.Name)", parent: "object"));

    [Fact]
    public async Task A_parameter_of_the_class_is_a_part_of_this() => await Verify.Raises(
        Method("await foreach (var row in from p in work.Projects select {|CLT1009:p.Name + suffix|})"));

    [Fact]
    public async Task A_selector_that_takes_the_entity_is_told_as_that() => await Verify.Raises(
        Method("await foreach (var row in from p in work.Projects where p.IsActive select {|CLT1003:p.ToString()|})"));

    [Fact]
    public async Task Clauses_become_calls() => await VerifyFix.Fixes(
        Id,
        Method("await foreach (var row in from p in work.Projects where p.IsActive where p.Name != null orderby p.Name, p.Code descending select new { p.Code, p.Name, Prefix })"),
        Method("await foreach (var row in work.Projects.Where(p => p.IsActive).Where(p => p.Name != null).OrderBy(p => p.Name).ThenByDescending(p => p.Code).Select(p => new { p.Code, p.Name, Prefix }))"));

    [Fact]
    public async Task Clauses_below_each_other_become_calls_below_each_other() => await VerifyFix.FixesAll(
        Id,
        Method("""
            var rows = await (from p in work.Projects
                where p.IsActive
                select p.Name + Prefix).ToListAsync();
            var users = await (from u in work.Users.Take(5) select new { u.Name, Prefix }).ToListAsync();
            Console.WriteLine(users.Count);
            foreach (var row in rows)
            """),
        Method("""
            var rows = await work.Projects
                .Where(p => p.IsActive)
                .Select(p => p.Name + Prefix).ToListAsync();
            var users = await work.Users.Take(5).Select(u => new { u.Name, Prefix }).ToListAsync();
            Console.WriteLine(users.Count);
            foreach (var row in rows)
            """));

    [Fact]
    public async Task A_comment_is_not_lost() => await VerifyFix.OffersNone(
        Id,
        Method("await foreach (var row in from p in work.Projects /* all */ where p.IsActive select p.Name + Prefix)"));

    private static string Method(string loop, string parent = "System.Collections.Generic.List<string>") => $$"""
        public sealed class Report(string suffix) : {{parent}}
        {
            private string Prefix => suffix.Trim();

            public async Task WriteAsync(WorkClient work)
            {
                {{loop.ReplaceLineEndings("\n        ")}}
                {
                    Console.WriteLine(row);
                }

                await Task.CompletedTask;
            }
        }
        """;
}
