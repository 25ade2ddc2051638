using System;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>CLT0905: selectors whose code reads related rows to any depth.</summary>
public class EndlessSelectorTests
{
    [Fact]
    public async Task A_local_that_gets_what_it_leads_to_ends()
    {
        var request = await Library.RequestAsync("c.Books.Select(b => { var one = b; while (one.Editions.Count > 0) { one = one.Editions[0]; } return one.Title; })");

        Assert.InRange(request.Split("editions").Length - 1, 3, 6);
    }

    [Theory]
    [InlineData("b => { var one = b; while (one.Editions.Count > 0) { one = one.Editions[0]; } return one.Title; }", "Editions")]
    [InlineData("b => Count(b)", "Editions")]
    [InlineData("b => { int All(Book x) => x.Editions.Sum(All) + 1; return All(b); }", "Editions")]
    public void Code_that_reads_related_rows_to_any_depth_is_warned_of(string selector, string property)
    {
        var run = Library.Project($"await Show(c.Books.Select({selector}));", Recursion).Run();

        var finding = Assert.Single(run.Result.Diagnostics, item => item.Id == "CLT0905");
        Assert.Contains($"reads '{property}' of 'Book' again and again", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var text = finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan);
        Assert.True(text is null || text == selector, text);
    }

    [Theory]
    [InlineData("static string Path(Book? x) => x is null ? \"\" : Path(x.Editions.FirstOrDefault()) + x.Title;")]
    [InlineData("static string Path(Book? x) => (x?.Editions.FirstOrDefault() is { } other ? Path(other) : \"\") + x?.Title;")]
    [InlineData("static string Path(Author? x) => x is null ? \"\" : Path(x.Books[0].Author) + \"/\" + x.Name;", "b.Author")]
    public void Code_of_local_functions_is_warned_of(string function, string given = "b")
    {
        var run = Library.Project($"{function} await Show(c.Books.Select(b => Path({given})));").Run();

        Assert.Single(run.Result.Diagnostics, item => item.Id == "CLT0905");
    }

    [Theory]
    [InlineData("b => b.Editions.First().Editions.First().Editions.First().Editions.Count")]
    [InlineData("b => b.Author!.Books.Select(x => x.Author!.Name)")]
    [InlineData("b => b.Author!.Books.Select(k => new { k, E = k.Editions.FirstOrDefault() }).Where(x => x.E != null).Select(x => x.k.Title + x.E!.Editions.Count)")]
    [InlineData("b => Text(b) + Text(b.Author!.Books[0])")]
    public void Levels_that_the_code_names_are_not_warned_of(string selector) =>
        Assert.Empty(Library.Project($"await Show(c.Books.Select({selector}));", Recursion).Run().Result.Diagnostics);

    private const string Recursion = """
        public static partial class Program
        {
            private static int Count(Book book) => book.Editions.Sum(Count) + 1;
            private static string Text(Book book) => book.Title + Text(book.Author!);
            private static string Text(Author author) => author.Name + author.Books.Count;
        }
        """;
}
