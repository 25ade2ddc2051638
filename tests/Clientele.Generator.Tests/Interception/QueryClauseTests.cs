using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary><c>select</c> clauses, which cannot be intercepted: a query finds what they read by their text.</summary>
public class QueryClauseTests
{
    private const string Members = """
        public class Service
        {
            protected string Prefix => "x";
        }

        public sealed class Derived(LibraryClient c) : Service
        {
            public SelectedRows<string> Marked() => from a in c.Authors select Prefix + a.Name;
        }
        """;

    [Theory]
    [InlineData("from a in c.Authors select new { a.Name }", "GET Authors?$select=name", """{"Name":"Ann"}""")]
    [InlineData("from a in c.Authors where a.Id > 3 orderby a.Name descending select a.Home!.City", "GET Authors?$select=home&$filter=id gt 3&$orderby=name desc", "\"Oslo\"")]
    [InlineData("from a in c.Authors select a.Books.Select(b => b.Title)", "GET Authors?$select=id&$expand=books($select=title)", """["Snow"]""")]
    [InlineData("from b in c.Books select new { b.Title /* of all */,\n  Pages = limit }", "GET Books?$select=title", """{"Title":"Snow","Pages":3}""")]
    [InlineData("new Derived(c).Marked()", "GET Authors?$select=name", "\"xAnn\"")]
    [InlineData("from i in new ODataQuery<Item, ItemFields>(c.Service!, ODataPath.Root(\"Items\")) select i.Id", "GET Items?$select=id", "\"00000000-0000-0000-0000-000000000001\"")]
    public async Task A_clause_asks_for_what_it_reads(string query, string request, string result)
    {
        var line = Assert.Single(await RunAsync($"var limit = c.Service is null ? 0 : 3; Lines.Capacity = limit; await Show({query});"));

        Assert.Equal(request + " | " + result, line);
    }

    [Theory]
    [InlineData("from a in c.Authors let upper = a.Name select upper", "a text that a let clause has too")]
    [InlineData("from a in c.Authors select a.ToString() + a", "the entity itself")]
    public async Task A_clause_that_needs_the_entity_gets_it_whole(string query, string why)
    {
        var line = Assert.Single(await RunAsync($"await Show({query});"));

        Assert.True(line.StartsWith("GET Authors |", StringComparison.Ordinal), why);
    }

    [Fact]
    public async Task A_text_that_means_different_reads_is_not_narrowed()
    {
        var lines = await RunAsync("""
            await One();
            await Two();
            async Task One() { string Text(Author x) => x.Name; await Show(from a in c.Authors select Text(a)); }
            async Task Two() { string Text(Author x) => x.Home!.City; await Show(from a in c.Authors select Text(a)); }
            """);

        Assert.Equal(["GET Authors | \"Ann\"", "GET Authors | \"Oslo\""], lines);
    }

    [Fact]
    public async Task A_delegate_that_is_called_like_a_clause_is_not_taken_for_it()
    {
        var lines = await RunAsync("""
            await Show(from a in c.Authors select a.Name);
            var other = new { Name = (Func<Author, string>)(author => author.Home!.City) };
            { var a = other; await Show(c.Authors.Select(a.Name)); }
            """);

        Assert.Equal(["GET Authors | \"Ann\"", "GET Authors | \"Oslo\""], lines);
    }

    [Fact]
    public async Task Entities_that_have_members_of_one_name_are_told_apart()
    {
        var lines = await RunAsync("""
            await Show(from row in c.Authors select row.Id);
            await Show(from row in c.Books select row.Id);
            """);

        Assert.Equal(["GET Authors?$select=id | 7", "GET Books?$select=id | \"00000000-0000-0000-0000-000000000001\""], lines);
    }

    [Fact]
    public async Task A_clause_on_this_of_a_class_with_a_base_elsewhere_fetches_whole_rows()
    {
        var lines = await RunAsync("await Show(new Page(c).Marked());", """
            public sealed class Page(LibraryClient c) : System.Collections.ObjectModel.Collection<string>
            {
                private string Prefix => "x";
                public SelectedRows<string> Marked() => from a in c.Authors select Prefix + a.Name;
            }
            """);

        Assert.Equal(["GET Authors | \"xAnn\""], lines);
    }

    [Fact]
    public void The_emitted_file_names_the_clause()
    {
        var run = Project("await Show(from a in c.Authors select a.Name);").Run();

        run.AssertCompiles();
        var emitted = run.Files["Clientele.Interception.g.cs"];
        Assert.Contains("[assembly: global::Clientele.Interception.QueryClauses]", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("InterceptsLocation", emitted, StringComparison.Ordinal);
    }

    private static GeneratorProject Project(string statements, string members = "") =>
        Library.Project(statements, Members + members).WithUsing("Clientele.OData");

    private static async Task<string[]> RunAsync(string statements, string members = "") =>
        [.. (await Library.RunAsync(Project(statements, members))).Select(Uri.UnescapeDataString)];
}
