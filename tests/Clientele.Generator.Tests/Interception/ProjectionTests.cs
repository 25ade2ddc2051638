using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Named shapes of entities.</summary>
public class ProjectionTests
{
    [Theory]
    [InlineData("partial record Card(long Id, string Name)", "GET Authors?$select=id,name", """{"Id":7,"Name":"Ann"}""")]
    [InlineData("sealed partial record Card(string Name) { public long Id { get; init; } }", "GET Authors?$select=id,name", """{"Name":"Ann","Id":7}""")]
    [InlineData("partial class Card { public required string Name { get; init; } public string Shown => Name; }", "GET Authors?$select=name", """{"Name":"Ann","Shown":"Ann"}""")]
    [InlineData("readonly partial record struct Card(string Name, decimal Id)", "GET Authors?$select=id,name", """{"Name":"Ann","Id":7}""")]
    [InlineData("partial struct Card { public string Name { get; set; } }", "GET Authors?$select=name", """{"Name":"Ann"}""")]
    [InlineData("partial record Card(Address? Home)", "GET Authors?$select=home", """{"Home":{"city":"Oslo","zip":"0150"}}""")]
    [InlineData("partial record Card(Title[] Books); [Projection(typeof(Book))] partial record Title(string Title_)", null, null)]
    [InlineData("partial record Card(IReadOnlyList<BookCard> Books); [Projection(typeof(Book))] partial record BookCard(string? Title, Writer? Author); [Projection(typeof(Author))] partial record Writer(string Name)",
        "GET Authors?$select=id&$expand=books($select=title;$expand=author($select=name))", """{"Books":[{"Title":"Snow","Author":{"Name":"Ann"}}]}""")]
    [InlineData("partial record Card(BookCard[] Books); [Projection(typeof(Book))] partial record BookCard(string Title, int Pages)",
        "GET Authors?$select=id&$expand=books($select=title,pages)", """{"Books":[{"Title":"Snow","Pages":12}]}""")]
    public async Task A_projection_asks_for_its_members(string declaration, string? request, string? result)
    {
        if (request is null)
        {
            var finding = Assert.Single(Of(declaration).Run().Findings);
            Assert.Contains("CLT0901: The entity 'Book' has no property 'Title_'. Did you mean 'Title'?", finding, StringComparison.Ordinal);
            return;
        }

        var line = Assert.Single(await Library.RunAsync(Of(declaration)));

        Assert.Equal($"{request} | {result}", Uri.UnescapeDataString(line));
    }

    [Fact]
    public async Task An_entry_gives_a_projection_too()
    {
        var lines = await Library.RunAsync(Library.Project(
            "await Show(c.Founder.Select<Card>()); await Show(c.Authors[1].Expand(a => a.Books).Select<Card>());",
            Using("[Clientele.OData.Projection(typeof(Author))] public partial record Card(string Name);")));

        Assert.Equal(["GET Founder?$select=name | {\"Name\":\"Ann\"}", "GET Authors(1)?$select=name | {\"Name\":\"Ann\"}"], lines.Select(Uri.UnescapeDataString));
    }

    [Fact]
    public async Task A_projection_may_stand_within_another_type()
    {
        var line = Assert.Single(await Library.RunAsync(Library.Project(
            "await Show(c.Authors.Select<Outer.Card>());",
            "public static partial class Outer { [Clientele.OData.Projection(typeof(Author))] public partial record Card(string Name); }")));

        Assert.EndsWith("{\"Name\":\"Ann\"}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial record Card(string Nmae)", "(15,80) CLT0901: The entity 'Author' has no property 'Nmae'. Did you mean 'Name'?")]
    [InlineData("partial record Card(int Name)", "CLT0902: 'Name' of 'Author' is of type 'string', which does not convert to 'int'")]
    [InlineData("partial record Card(string Books)", "CLT0902: 'Books' of 'Author' is of type 'IReadOnlyList<Book>', which does not convert to 'string'; a related entity goes into a type with [Projection] of its own")]
    [InlineData("partial record Card(BookCard[] Books); [Projection(typeof(Author))] partial record BookCard(string Name)", "CLT0902: 'Books' of 'Author' is of type 'IReadOnlyList<Book>', which does not convert to 'BookCard[]'")]
    [InlineData("record Card(string Name)", "CLT0903: 'Card' can't be a projection: it and the types around it must be partial")]
    [InlineData("partial record Card<T>(string Name)", "CLT0903: 'Card' can't be a projection: it is generic")]
    [InlineData("abstract partial record Card(string Name)", "CLT0903: 'Card' can't be a projection: no instance of it can be made")]
    [InlineData("partial record Card(BookCard[] Books); [Projection(typeof(Book))] partial record BookCard(Card? Author)", "CLT0903: 'Card' can't be a projection: it contains itself")]
    [InlineData("partial record Card(string Name); [Projection(typeof(string))] partial record Other(string Name)", "CLT0903: 'Other' can't be a projection: what [Projection] names is no entity of a client")]
    public void A_projection_that_can_not_be_is_a_located_error(string declaration, string finding)
    {
        var findings = Of(declaration, "await Task.CompletedTask;").Run().Findings;

        Assert.Contains(findings, text => text.Contains(finding, StringComparison.Ordinal) && text.StartsWith("/project/Program.cs(", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_within_a_method_reruns_nothing()
    {
        var first = Of("partial record Card(string Name)").WithCode("/project/Other.cs", "class Other { int Number() => 1; }").Run();

        first.Then(project => project.WithCode("/project/Other.cs", "class Other { int Number() => 2; }")).AssertNothingChanged();
    }

    [Fact]
    public void An_editor_sees_projections()
    {
        var run = (Of("partial record Card(string Name)") with { IsDesignTime = true }).Run();

        run.AssertCompiles();
        Assert.Contains("Clientele.Projection.Library.Card.g.cs", run.Files.Keys);
    }

    private static GeneratorProject Of(string declaration, string statements = "await Show(c.Authors.Select<Card>());") =>
        Library.Project(statements, Using($"[Projection(typeof(Author))] public {(declaration.EndsWith('}') ? declaration : declaration + ";")}"
            .Replace("] partial", "] public partial", StringComparison.Ordinal)));

    private static string Using(string code) => code.Replace("[Projection(", "[Clientele.OData.Projection(", StringComparison.Ordinal)
        .Replace("IReadOnlyList<", "System.Collections.Generic.IReadOnlyList<", StringComparison.Ordinal);
}
