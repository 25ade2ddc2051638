using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Code outside a selector that gets its rows: what it reads of related rows is asked for too.</summary>
public class UnseenCodeTests
{
    private const string Members = """
        public interface IShelf
        {
            System.Collections.Generic.IReadOnlyList<Book> Books { get; }
        }

        public interface ICounted : IShelf
        {
            int Size => Books.Count;
        }

        public sealed partial class Author : ICounted
        {
            public System.Collections.Generic.List<string> Notes { get; } = [];
            public System.Collections.Generic.IEnumerable<string?> Lines { get { yield return Name; } }
        }

        public partial class Address
        {
            public static bool operator ==(Address? x, Address? y) => (x?.Zip ?? "") == (y?.Zip ?? "");
            public static bool operator !=(Address? x, Address? y) => !(x == y);
            public override bool Equals(object? obj) => obj is Address other && this == other;
            public override int GetHashCode() => 0;
        }

        public sealed class ByAuthor : System.Collections.Generic.IComparer<Book>, System.Collections.Generic.IEqualityComparer<Book>
        {
            public static ByAuthor Instance { get; } = new();
            public int Compare(Book? x, Book? y) => string.CompareOrdinal(x!.Author!.Name, y!.Author!.Name);
            public bool Equals(Book? x, Book? y) => Compare(x, y) == 0;
            public int GetHashCode(Book book) => 0;
        }

        public static class Reads
        {
            public static readonly System.Collections.Generic.IComparer<Book> Order = new ByAuthor();
            public static System.Collections.Generic.IComparer<Book> Made { get; } =
                System.Collections.Generic.Comparer<Book>.Create((x, y) => string.CompareOrdinal(x.Author!.Name, y.Author!.Name));
            public static int Count<T>(T shelf) where T : IShelf => shelf.Books.Count;
            public static Func<Book, string> Name() => book => book.Author!.Name;
        }
        """;

    private const string WithAuthors = "GET Authors?$select=id&$expand=books($expand=author)";

    [Theory]
    [InlineData("c.Authors.Select(a => ((IShelf)a).Books.Count)", "GET Authors?$expand=books")]
    [InlineData("c.Authors.Select(a => Reads.Count(a))", "GET Authors?$expand=books")]
    [InlineData("c.Authors.Select(a => ((ICounted)a).Size)", "GET Authors?$expand=books")]
    [InlineData("c.Books.Select(b => b.Editions.Concat(new[] { b.Author!.Books.FirstOrDefault()! }).Select(e => e?.Author?.Name))", "GET Books?$select=id&$expand=author($select=id;$expand=books($expand=author)),editions($select=id;$expand=author($select=name))")]
    [InlineData("c.Authors.Select(a => a.Books.Select(Reads.Name()))", WithAuthors)]
    [InlineData("c.Authors.Select(a => a.Books.OrderBy(b => b, new ByAuthor()).First().Title)", WithAuthors)]
    [InlineData("c.Authors.Select(a => a.Books.OrderBy(b => b, ByAuthor.Instance).First().Title)", WithAuthors)]
    [InlineData("c.Authors.Select(a => a.Books.OrderBy(b => b, Reads.Order).First().Title)", WithAuthors)]
    [InlineData("c.Authors.Select(a => a.Books.Max(Reads.Made)!.Title)", WithAuthors)]
    [InlineData("c.Authors.Select(a => a.Books.Distinct(new ByAuthor()).Count())", WithAuthors)]
    [InlineData("c.Authors.Select(a => a.Books.ToHashSet(new ByAuthor()).Count)", WithAuthors)]
    public async Task What_it_reads_of_related_rows_is_asked_for(string query, string request)
    {
        var line = Assert.Single(await RunAsync($"await Show({query});"));

        Assert.Equal(request, line.Split(" | ")[0]);
    }

    [Theory]
    [InlineData("a.Books.Distinct()")]
    [InlineData("a.Books.Union(a.Books)")]
    [InlineData("a.Books.Except(a.Books)")]
    [InlineData("a.Books.Intersect(a.Books)")]
    [InlineData("a.Books.ToHashSet()")]
    public async Task Rows_that_are_compared_come_whole(string books)
    {
        var line = Assert.Single(await RunAsync($"await Show(c.Authors.Select(a => {books}.Any(b => b.Pages > 1)));"));

        Assert.StartsWith("GET Authors?$select=id&$expand=books |", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_of_a_class_sees_all_of_an_object_that_it_compares_with_null()
    {
        var line = Assert.Single(await RunAsync("""await Show(c.Authors.Select(a => a.Home == null ? "none" : a.Home.City));"""));

        Assert.Equal("GET Authors?$select=home | \"Oslo\"", line);
    }

    [Fact]
    public async Task What_stands_for_no_row_is_read_as_rows_are()
    {
        var line = Assert.Single(await RunAsync(
            "await Show(c.Books.Select(b => b.Editions.FirstOrDefault(e => e.Pages > 100, b.Author!.Books.FirstOrDefault()!)?.Author?.Name));"));

        Assert.StartsWith(
            "GET Books?$select=id&$expand=author($select=id;$expand=books($expand=author)),editions($select=pages;$expand=author($select=name)) |",
            line,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.Label", "GET Books | \"Snow\"")]
    [InlineData("Name(b)", "GET Books?$expand=author | \"Ann\"")]
    public async Task A_class_that_others_derive_from_is_not_all_that_a_row_may_be(string selector, string expected)
    {
        var project = Library.Project($"await Show(c.Books.Select(b => {selector}));", """
            public abstract partial class Item { public virtual string? Label => null; }
            public partial class Book { public override string? Label => Title; }
            public sealed partial class Rarity { public override string? Label => Class; }
            public static partial class Program { private static string Name<T>(T book) where T : Book => book.Author!.Name; }
            """);

        var line = Assert.Single(await Library.RunAsync(project.With(
            Library.DescriptionPath,
            project.Files[0].GetText().ToString().Replace("<EntityType Name=\"Author\">", "<EntityType Name=\"Rarity\" BaseType=\"Lib.Book\" /><EntityType Name=\"Author\">", StringComparison.Ordinal))));

        Assert.Equal(expected, Uri.UnescapeDataString(line));
    }

    [Theory]
    [InlineData("a.Name", true)]
    [InlineData("a.Notes.Count + a.Name", false)]
    [InlineData("a.Lines", false)]
    [InlineData("a.Books.Select(b => b.Title + a.Name)", false)]
    public void An_object_that_others_can_change_or_keep_serves_for_one_row(string selector, bool isShared)
    {
        var run = Library.Project($"await Show(c.Authors.Select(a => {selector}));", Members).Run();

        run.AssertCompiles();
        Assert.Equal(isShared, run.Files["Clientele.Interception.g.cs"].Contains("_row = new();", StringComparison.Ordinal));
    }

    private static async Task<string[]> RunAsync(string statements) =>
        [.. (await Library.RunAsync(Library.Project(statements, Members))).Select(Uri.UnescapeDataString)];
}
