using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Selectors in the project that the client is emitted into, where the compiler does not see the client's types while they are read.</summary>
public class SameProjectTests
{
    private const string Added = """
        public sealed partial class Author
        {
            public string Display => $"{Name} of {Home?.City}";
            public string Twice { get { return Display + Display; } }
            public string Endless => Endless + Name;
            public Address? Place => Home;
            public bool IsMarked { get; set; }
        }
        """;

    [Theory]
    [InlineData("c.Authors.Select(a => new { a.Name })", "GET Authors?$select=name", """{"Name":"Ann"}""")]
    [InlineData("c.Authors.Select(a => a.Home!.City)", "GET Authors?$select=home", "\"Oslo\"")]
    [InlineData("c.Authors.Select(a => a.Home is { City: \"Oslo\", Zip: var zip } ? zip : null)", "GET Authors?$select=home", "\"0150\"")]
    [InlineData("c.Authors.Select(a => a.Home!.ToString() != null)", "GET Authors?$select=home", "true")]
    [InlineData("c.Authors.Select(a => a.Home == null)", "GET Authors?$select=home", "false")]
    [InlineData("c.Authors.Select(a => a.Display)", "GET Authors?$select=name,home", "\"Ann of Oslo\"")]
    [InlineData("c.Authors.Select(a => a.Twice.Length)", "GET Authors?$select=name,home", "22")]
    [InlineData("c.Authors.Select(a => a.Place!.Zip)", "GET Authors?$select=home", "\"0150\"")]
    [InlineData("c.Authors.Select(a => new { a.Name, a.IsMarked })", "GET Authors?$select=name", """{"Name":"Ann","IsMarked":false}""")]
    [InlineData("c.Authors.Select(a => a.Id > 0 || a.Endless != null)", "GET Authors", "true")]
    [InlineData("c.Authors.Select(a => a.Books.Select(b => b.Title))", "GET Authors?$select=id&$expand=books($select=title)", """["Snow"]""")]
    [InlineData("c.Authors.Select(a => a.Books.Select(b => b.Author!.Display).First())", "GET Authors?$select=id&$expand=books($select=id;$expand=author($select=name,home))", "\"Ann of Oslo\"")]
    [InlineData("c.Authors.Select(a => new { a.Name, a.ETag })", "GET Authors?$select=name", """{"Name":"Ann","ETag":"W/1"}""")]
    [InlineData("c.Authors.Select(a => a.ETag)", "GET Authors?$select=id", "\"W/1\"")]
    [InlineData("c.Books.Select(b => new { b.Id, b.Genre!.Value.Name, b.Price })", "GET Books?$select=id,genre,price", """{"Id":"00000000-0000-0000-0000-000000000001","Name":"Poetry","Price":9.5}""")]
    [InlineData("c.Books.Select(b => b.Genre == Genre.Poetry)", "GET Books?$select=genre", "true")]
    [InlineData("c.Books.Select(b => string.Join('/', b.Tags) + b.Created!.Value.Year)", "GET Books?$select=created,tags", "\"a/b2026\"")]
    [InlineData("c.Books.Select(b => b.Class + b.DynamicProperties[\"shelf\"])", "GET Books?$select=class,shelf", "\"CS3\"")]
    [InlineData("c.Books.Select(b => b.DynamicProperties.Count)", "GET Books", "1")]
    [InlineData("c.Books.Where(b => b.Pages > 3 && b.Author.Name == \"Ann\").OrderBy(b => b.Title).Select(b => b.Title)", "GET Books?$select=title&$filter=pages gt 3 and author/name eq 'Ann'&$orderby=title", "\"Snow\"")]
    [InlineData("c.Books.Expand(b => b.Editions, o => o.Take(2)).Select(b => b.Editions.Count)", "GET Books?$select=id&$expand=editions($select=id;$top=2)", "2")]
    [InlineData("c.Books.MostRead(Genre.Novel).Select(b => b.Title)", "GET Books/Lib.MostRead(genre=Lib.Genre'Novel')?$select=title", "\"Snow\"")]
    [InlineData("c.Books[default(Guid)].Select(b => b.Title)", "GET Books(00000000-0000-0000-0000-000000000000)?$select=title", "\"Snow\"")]
    [InlineData("c.Authors[1].Books.Select(b => b.Title)", "GET Authors(1)/books?$select=title", null)]
    [InlineData("c.Founder.Select(f => f.Name)", "GET Founder?$select=name", "\"Ann\"")]
    [InlineData("c.Founder.Expand(f => f.Books).Select(f => f.Books.Count)", "GET Founder?$select=id&$expand=books($select=id)", "1")]
    [InlineData("c.Authors.Select(a => new BookPatch { Title = a.Name }.Title.Value)", "GET Authors?$select=name", "\"Ann\"")]
    public async Task A_selector_asks_for_what_it_reads(string query, string request, string? result)
    {
        var line = Assert.Single(await Library.RunAsync(Library.Project($"await Show({query});", Added)));

        var parts = line.Split(" | ");
        Assert.Equal(request, System.Uri.UnescapeDataString(parts[0]));
        Assert.Equal(result ?? parts[1], parts[1]);
    }

    [Fact]
    public async Task A_selector_may_read_what_is_obsolete()
    {
        var line = Assert.Single(await Library.RunAsync(Library.Project("""
            #pragma warning disable CS0618
                    await Show(c.Authors.Select(a => a.Fax));
            #pragma warning restore CS0618
            """)));

        Assert.Equal("GET Authors?$select=fax | \"none\"", System.Uri.UnescapeDataString(line));
    }

    [Fact]
    public async Task Rows_of_an_abstract_type_are_read_by_their_own_readers()
    {
        var lines = await Library.RunAsync(Library.Project("""
            var items = new ODataQuery<Item, ItemFields>(c.Service, ODataPath.Root("Items"));
            await Show(items.Select(i => i.Id));
            await Show(items.Select(i => i is Book book ? book.Title : null));
            """).WithUsing("Clientele.OData"));

        Assert.Equal(
            ["GET Items?$select=id | \"00000000-0000-0000-0000-000000000001\"", "GET Items?$select=Lib.Book/title | \"Snow\""],
            lines.Select(System.Uri.UnescapeDataString));
    }

    [Fact]
    public void A_client_that_other_emitted_code_gives_is_known()
    {
        var run = Library.Project("""
            ILibraryClientFactory factory = null!;
            await Show(factory.CreateClient("acme").Authors.Select(a => a.Name));
            await Show(new LibraryClient(new System.Net.Http.HttpClient(), LibraryContract.Value with { MaxAddressLength = 9 }).Books.Select(b => b.Title));
            """).Run();

        run.AssertCompiles();
        var emitted = run.Files["Clientele.Interception.g.cs"];
        Assert.Contains("new QueryShape(\"name\")", emitted, System.StringComparison.Ordinal);
        Assert.Contains("new QueryShape(\"title\")", emitted, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_that_refuses_select_gives_whole_rows()
    {
        const string Refuses = """
            <EntitySet Name="Authors" EntityType="Lib.Author">
              <Annotation Term="Org.OData.Capabilities.V1.SelectSupport"><Record><PropertyValue Property="Supported" Bool="false" /></Record></Annotation>
            </EntitySet>
            """;
        var project = Library.Project("await Show(c.Authors.Select(a => new { a.Name, Books = a.Books.Count }));");

        var line = Assert.Single(await Library.RunAsync(project.With(
            Library.DescriptionPath,
            project.Files[0].GetText().ToString().Replace("<EntitySet Name=\"Authors\" EntityType=\"Lib.Author\" />", Refuses, System.StringComparison.Ordinal))));

        Assert.Equal("""GET Authors?$expand=books($select=id) | {"Name":"Ann","Books":1}""", System.Uri.UnescapeDataString(line));
    }

    [Fact]
    public void A_client_in_a_referenced_assembly_is_bound_as_it_is()
    {
        var client = Library.Project("await Task.CompletedTask;").Run();
        using var assembly = new System.IO.MemoryStream();
        Assert.True(client.Compilation.Emit(assembly).Success);
        var reference = Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(assembly.ToArray());

        var run = new GeneratorProject
        {
            Code = "public static class Reader { public static object Names(Library.LibraryClient c) => c.Authors.Select(a => a.Name); }",
            References = [reference],
        }.Run();

        run.AssertCompiles();
        Assert.Contains("new QueryShape(\"name\")", run.Files["Clientele.Interception.g.cs"], System.StringComparison.Ordinal);
    }
}
