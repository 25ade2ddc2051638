using System;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Code that runs without a call that names it: what it reads of related rows is asked for too.</summary>
public class ImpliedCodeTests
{
    private const string Members = """
        namespace Library;

        using System;
        using System.Collections;
        using System.Collections.Generic;

        public partial class Book : IComparable<Book>, IEnumerable<char>
        {
            public override string ToString() => Author!.Name!;
            public void Deconstruct(out string? title, out string? author) => (title, author) = (Title, Author!.Name);
            public static string operator !(Book book) => book.Author!.Name!;
            public static string operator +(Book book, int times) => book.Author!.Name + times;
            public static string operator +(int times, Book book) => book.Author!.Name + times;
            public static bool operator ==(Book? x, Book? y) => x?.Author!.Name == y?.Author!.Name;
            public static bool operator !=(Book? x, Book? y) => !(x == y);
            public static bool operator true(Book book) => book.Author!.Name != null;
            public static bool operator false(Book book) => book.Author!.Name == null;
            public static implicit operator string(Book book) => book.Author!.Name!;
            public override bool Equals(object? obj) => obj is Book other && other.Author!.Name == Author!.Name;
            public override int GetHashCode() => Author!.Name!.Length;
            public int CompareTo(Book? other) => string.CompareOrdinal(Author!.Name, other!.Author!.Name);
            public IEnumerator<char> GetEnumerator() => Author!.Name!.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            public char this[int at] => Author!.Name![at];
            public int Length => Author!.Name!.Length;
        }

        public abstract class Text
        {
            public abstract string Of(Book book);
            public virtual string Head { get; set; } = "";
        }

        public sealed class ByAuthor : Text, IText
        {
            public static Text Instance { get; } = Make();
            public static IText Contract { get; } = (IText)Make();
            public override string Of(Book book) => book.Author!.Name!;
            string IText.Write(Book book) => book.Author!.Name!;
            int IComparer<Book>.Compare(Book? x, Book? y) => x!.Author!.Name!.Length;
            private static Text Make() => (Text)Activator.CreateInstance(typeof(ByAuthor))!;
        }

        public interface IText : IComparer<Book>
        {
            string Write(Book book);
        }

        public sealed class Card(Book book)
        {
            private readonly Book _book = book;
            public string Line => _book.Author!.Name!;
            public string this[int at] => _book.Author!.Name! + at;
            public string Write() => _book.Author!.Name!;
            public override string ToString() => _book.Author!.Name!;
        }

        public sealed class Note : IDisposable
        {
            public Book? Book { get; init; }
            public string Line => Book!.Author!.Name!;
            public Book Changed { set => Line2 = value.Author!.Name!; }
            public string Line2 { get; private set; } = "";
            public void Dispose() => Line2 = Book!.Author!.Name!;
        }

        public static partial class Words
        {
            private static readonly Func<Book, string> s_name;
            static Words() { s_name = book => book.Author!.Name!; }
            public static Func<Book, string> Name => s_name;
            public static partial string Part(Book book);
        }

        public static partial class Words
        {
            public static partial string Part(Book book) => book.Author!.Name!;
        }

        public static partial class Program
        {
            private static void Change<T>(ref T x, T y) => x = y;
        }
        """;

    [Theory]
    [InlineData("$\"{b}\"")]
    [InlineData("\"by \" + (object)b")]
    [InlineData("string.Join(\",\", new[] { (object)b })")]
    [InlineData("string.Format(\"{0}\", b)")]
    [InlineData("((object)b).ToString()")]
    [InlineData("!b")]
    [InlineData("b + 1")]
    [InlineData("1 + b")]
    [InlineData("(string)b")]
    [InlineData("b ? 1 : 2")]
    [InlineData("b is (_, \"Ann\")")]
    [InlineData("b is [_, ..]")]
    [InlineData("b[0]")]
    [InlineData("Words.Name(b)")]
    [InlineData("Words.Part(b)")]
    [InlineData("ByAuthor.Instance.Of(b)")]
    [InlineData("ByAuthor.Contract.Write(b)")]
    [InlineData("b == null")]
    [InlineData("(b, 1) == (b, 2)")]
    [InlineData("new Card(b).Line")]
    [InlineData("new Card(b)[0]")]
    [InlineData("new Card(b).Write()")]
    [InlineData("$\"{new Card(b)}\"")]
    [InlineData("string.Concat(new Card(b), 1)")]
    [InlineData("new Note { Book = b }.Line")]
    [InlineData("new Note { Changed = b }.Line2")]
    [InlineData("(b, 1).ToString()")]
    public async Task It_is_followed_from_an_expression(string selector) =>
        Assert.Equal("GET Books?$expand=author", await Library.RequestAsync($"c.Books.Select(b => {selector})", Members));

    [Theory]
    [InlineData("var (_, name) = b; return name;")]
    [InlineData("foreach (var letter in b) { return letter; } return '-';")]
    [InlineData("using (new Note { Book = b }) { return 1; }")]
    [InlineData("var t = 0; foreach (var (_, name) in new[] { b }) { t += name!.Length; } return t;")]
    [InlineData("string text = \"\"; text += b; return text;")]
    public async Task It_is_followed_from_a_statement(string body) =>
        Assert.Equal("GET Books?$expand=author", await Library.RequestAsync($"c.Books.Select(b => {{ {body} }})", Members));

    [Theory]
    [InlineData("a.Books.Distinct().Count()")]
    [InlineData("a.Books.Max()!.Title")]
    [InlineData("a.Books.Order().First().Title")]
    [InlineData("a.Books.Contains(null!)")]
    [InlineData("a.Books.OrderBy(b => b, ByAuthor.Contract).First().Title")]
    [InlineData("string.Join(\",\", a.Books)")]
    public async Task It_is_followed_from_collections(string selector) =>
        Assert.Equal("GET Authors?$select=id&$expand=books($expand=author)", await Library.RequestAsync($"c.Authors.Select(a => {selector})", Members));

    [Theory]
    [InlineData("var all = b.Editions.ToList(); all.Add(b.Author?.Books.FirstOrDefault()!); return all.Select(e => e?.Author?.Name);")]
    [InlineData("var all = b.Editions.ToList(); all[0] = b.Author?.Books.FirstOrDefault()!; return all.Select(e => e?.Author?.Name);")]
    [InlineData("var all = b.Editions.ToArray(); all[0] = b.Author?.Books.FirstOrDefault()!; return all.Select(e => e?.Author?.Name);")]
    [InlineData("var all = b.Editions.ToArray(); ref var one = ref all[0]; one = b.Author?.Books.FirstOrDefault()!; return all.Select(e => e?.Author?.Name);")]
    [InlineData("var one = b.Editions.FirstOrDefault()!; Change(ref one, b.Author?.Books.FirstOrDefault()!); return one?.Author?.Name;")]
    public async Task Objects_that_are_put_among_others_are_read_as_those_are(string body)
    {
        var request = await Library.RequestAsync($"c.Books.Select(b => {{ {body} }})", Members);

        Assert.Contains("author($select=id;$expand=books($expand=author))", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_is_put_in_the_place_of_a_related_one_is_read_as_that_is()
    {
        var request = await Library.RequestAsync("c.Authors.Select(a => { var b = a.Books[0]; b.Author = a.Books[0].Editions.FirstOrDefault()?.Author; return b.Author?.Books.Count; })", Members);

        Assert.Contains("editions($select=id;$expand=author($expand=books", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_followed_for_a_selector_that_hands_nothing_on() =>
        Assert.Equal("GET Books?$select=title", await Library.RequestAsync("c.Books.Select(b => ByAuthor.Instance.Head + b.Title + new Card(null!).GetType().Name)", Members));

    [Theory]
    [InlineData("var one = b; one--; return one?.Title;", "GET Books?$expand=author($expand=books)")]
    [InlineData("var one = b; return (--one)?.Title;", "GET Books?$expand=author($expand=books)")]
    public async Task What_an_operator_gives_may_be_any_object_that_was_handed_on(string body, string request) => Assert.Equal(
        request,
        await Library.RequestAsync($"c.Books.Select(b => {{ {body} }})", "namespace Library; using System.Linq; public partial class Book { public static Book operator --(Book book) => book.Author!.Books.FirstOrDefault()!; }"));
}
