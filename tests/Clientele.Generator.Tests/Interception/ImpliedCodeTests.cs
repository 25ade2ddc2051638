using System;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

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
        Assert.Equal("GET Books?$expand=author", await RequestAsync($"c.Books.Select(b => {selector})"));

    [Theory]
    [InlineData("var (_, name) = b; return name;")]
    [InlineData("foreach (var letter in b) { return letter; } return '-';")]
    [InlineData("using (new Note { Book = b }) { return 1; }")]
    [InlineData("var t = 0; foreach (var (_, name) in new[] { b }) { t += name!.Length; } return t;")]
    [InlineData("string text = \"\"; text += b; return text;")]
    public async Task It_is_followed_from_a_statement(string body) =>
        Assert.Equal("GET Books?$expand=author", await RequestAsync($"c.Books.Select(b => {{ {body} }})"));

    [Theory]
    [InlineData("a.Books.Distinct().Count()")]
    [InlineData("a.Books.Max()!.Title")]
    [InlineData("a.Books.Order().First().Title")]
    [InlineData("a.Books.Contains(null!)")]
    [InlineData("a.Books.OrderBy(b => b, ByAuthor.Contract).First().Title")]
    [InlineData("string.Join(\",\", a.Books)")]
    public async Task It_is_followed_from_collections(string selector) =>
        Assert.Equal("GET Authors?$select=id&$expand=books($expand=author)", await RequestAsync($"c.Authors.Select(a => {selector})"));

    [Theory]
    [InlineData("var all = b.Editions.ToList(); all.Add(b.Author?.Books.FirstOrDefault()!); return all.Select(e => e?.Author?.Name);")]
    [InlineData("var all = b.Editions.ToList(); all[0] = b.Author?.Books.FirstOrDefault()!; return all.Select(e => e?.Author?.Name);")]
    [InlineData("var all = b.Editions.ToArray(); all[0] = b.Author?.Books.FirstOrDefault()!; return all.Select(e => e?.Author?.Name);")]
    [InlineData("var all = b.Editions.ToArray(); ref var one = ref all[0]; one = b.Author?.Books.FirstOrDefault()!; return all.Select(e => e?.Author?.Name);")]
    [InlineData("var one = b.Editions.FirstOrDefault()!; Change(ref one, b.Author?.Books.FirstOrDefault()!); return one?.Author?.Name;")]
    public async Task Objects_that_are_put_among_others_are_read_as_those_are(string body)
    {
        var request = await RequestAsync($"c.Books.Select(b => {{ {body} }})");

        Assert.Contains("author($select=id;$expand=books($expand=author))", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_is_put_in_the_place_of_a_related_one_is_read_as_that_is()
    {
        var request = await RequestAsync("c.Authors.Select(a => { var b = a.Books[0]; b.Author = a.Books[0].Editions.FirstOrDefault()?.Author; return b.Author?.Books.Count; })");

        Assert.Contains("editions($select=id;$expand=author($expand=books", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_followed_for_a_selector_that_hands_nothing_on() =>
        Assert.Equal("GET Books?$select=title", await RequestAsync("c.Books.Select(b => ByAuthor.Instance.Head + b.Title + new Card(null!).GetType().Name)"));

    [Theory]
    [InlineData("var one = b; one--; return one?.Title;", "GET Books?$expand=author($expand=books)")]
    [InlineData("var one = b; return (--one)?.Title;", "GET Books?$expand=author($expand=books)")]
    public async Task What_an_operator_gives_may_be_any_object_that_was_handed_on(string body, string request) => Assert.Equal(
        request,
        await RequestAsync($"c.Books.Select(b => {{ {body} }})", "namespace Library; using System.Linq; public partial class Book { public static Book operator --(Book book) => book.Author!.Books.FirstOrDefault()!; }"));

    private const string MoreMembers = """
        namespace Library;

        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        public sealed class Tag
        {
            public static Tag None { get; } = new();
            public string Text { get; set; } = "";
            public static implicit operator Tag(Book book) => new() { Text = book.Author!.Name! };
        }

        public sealed class Bag : IEnumerable<Book>
        {
            public string Text { get; private set; } = "";
            public void Add(Book book) => Text += book.Author!.Name;
            public IEnumerator<Book> GetEnumerator() => throw new NotSupportedException();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }

        [CollectionBuilder(typeof(Built), nameof(Create))]
        public sealed class Built(string text) : IEnumerable<Book>
        {
            public string Text { get; } = text;
            public static Built Create(ReadOnlySpan<Book> books) => new(books[0].Author!.Name!);
            public IEnumerator<Book> GetEnumerator() => throw new NotSupportedException();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }

        public class Base(string text)
        {
            public string Text { get; } = text;
        }

        public sealed class Derived(Book book) : Base(book.Author!.Name!);

        public record Copied(Book Book)
        {
            public string Text { get; init; } = "";
            protected Copied(Copied other) => (Book, Text) = (other.Book, other.Book.Author!.Name!);
        }

        public sealed class Box
        {
            public Func<Book>? Get { get; init; }
            public event Func<Book> Custom { add => Text = value().Author!.Name!; remove { } }
            public string Text { get; private set; } = "";
        }

        public sealed class Sequence
        {
            private readonly Book _book;
            public Sequence(Book book) => _book = book;
            public string Line => _book.Author!.Name!;
            public int Length => _book.Author!.Name!.Length;
            public int this[int at] => at;
            public Sequence Slice(int start, int length) => this;
        }

        public sealed class Sliced
        {
            private readonly Book _book;
            public Sliced(Book book) => _book = book;
            public int Length => 1;
            public int this[int at] => at;
            public string Slice(int start, int length) => _book.Author!.Name!;
        }

        public ref struct Scope
        {
            private readonly Book _book;
            public Scope(Book book) => _book = book;
            public void Dispose() => Words.Last = _book.Author!.Name!;
        }

        public struct Holder
        {
            public Book Book;
            public override string ToString() => Book.Author!.Name!;
        }

        public sealed class Kept : IKept
        {
            public Book? Book { get; set; }
            public override string ToString() => Book!.Author!.Name!;
        }

        public interface IKept
        {
            Book? Book { get; set; }
        }

        public interface INamed<T>
        {
            string Name(Book book, T more);
        }

        public class Namer
        {
            public string Name(Book book, string more) => book.Author!.Name + more;
        }

        public sealed class StringNamer : Namer, INamed<string>;

        public interface IStatic
        {
            static abstract string Name(Book book);
        }

        public sealed class Static : IStatic
        {
            public static string Name(Book book) => book.Author!.Name!;
        }

        public static class Words
        {
            public static readonly Dictionary<string, Func<Book, string>> Map = new() { ["name"] = book => book.Author!.Name! };
            public static readonly Func<Book, string>[] List = [book => book.Author!.Name!];
            public static string Last { get; set; } = "";
            public static T Make<T>(Book book) where T : IKept, new() => new T { Book = book };
            public static readonly INamed<string> Named = new StringNamer();
            public static Lazy<Func<Book, string>> Late { get; } = new(() => book => book.Author!.Name!);
            public static (Func<Book, string> Name, int Count) Pair { get; } = (book => book.Author!.Name!, 1);
            public static string Of(Lazy<Book> book) => book.Value.Author!.Name!;
            public static string Of(Task<Book> book) => book.Result.Author!.Name!;
            public static string Of(Box box) => box.Get!().Author!.Name!;
            public static string Of(IEnumerable<Book> books) => books.First().Author!.Name!;
            public static string Of<T>(Book book) where T : IStatic => T.Name(book);
            public static TaskAwaiter<string> GetAwaiter(this Book book) => Task.FromResult(book.Author!.Name!).GetAwaiter();
        }
        """;

    [Theory]
    [InlineData("Words.Of(new Lazy<Book>(() => b))")]
    [InlineData("Words.Of(Task.Run(() => b))")]
    [InlineData("Words.Of(new Box { Get = () => b })")]
    [InlineData("Words.Of(Enumerable.Range(0, 1).Select(i => b))")]
    [InlineData("Words.Of<Static>(b)")]
    [InlineData("Words.Map[\"name\"](b)")]
    [InlineData("Words.List[0](b)")]
    [InlineData("Words.Late.Value(b)")]
    [InlineData("Words.Pair.Name(b)")]
    [InlineData("Words.Named.Name(b, \"x\")")]
    [InlineData("new Derived(b).Text")]
    [InlineData("(new Copied(b) with { }).Text")]
    [InlineData("(b ?? Tag.None).Text")]
    [InlineData("new Sequence(b) is { Line: var line } ? line : null")]
    [InlineData("new Sequence(b)[^1]")]
    [InlineData("new Sliced(b) is [.. var rest] ? rest : null")]
    [InlineData("string.Concat(Words.Make<Kept>(b), 1)")]
    public async Task It_is_followed_through_other_objects(string selector) =>
        Assert.Equal("GET Books?$expand=author", await RequestAsync($"c.Books.Select(b => {selector})", MoreMembers));

    [Theory]
    [InlineData("var text = \"\"; foreach (Tag tag in new[] { b }) { text += tag.Text; } return text;")]
    [InlineData("System.Collections.Generic.List<Tag> tags = [.. new[] { b }]; return tags[0].Text;")]
    [InlineData("var pair = (b, 1); (Tag, int) other = pair; return other.Item1.Text;")]
    [InlineData("var pair = (b, 1); (Tag tag, int count) = pair; return tag.Text;")]
    [InlineData("Bag bag = [b]; return bag.Text;")]
    [InlineData("using (new Scope(b)) { return 1; }")]
    [InlineData("using var scope = new Scope(b); return 1;")]
    [InlineData("Holder holder = default; holder.Book = b; object text = holder; return text.ToString();")]
    [InlineData("var all = new Holder[1]; all[0].Book = b; return string.Join(\",\", all);")]
    [InlineData("Built built = [b]; return built.Text;")]
    [InlineData("var box = new Box(); box.Custom += () => b; return box.Text;")]
    [InlineData("async Task<string> Get() => await b; return Get().Result;")]
    [InlineData("System.Collections.Generic.IEnumerable<Book> All() { yield return b; } return Words.Of(All());")]
    public async Task It_is_followed_through_conversions_and_functions(string body) =>
        Assert.Equal("GET Books?$expand=author", await RequestAsync($"c.Books.Select(b => {{ {body} }})", MoreMembers));

    [Theory]
    [InlineData("(b => b.Title)")]
    [InlineData("(Func<Book, string>)(b => b.Title!)")]
    [InlineData("new Func<Book, string>(b => b.Title!)")]
    public async Task A_lambda_is_read_in_parentheses_and_casts_too(string selector) =>
        Assert.Equal("GET Books?$select=title", await RequestAsync($"c.Books.Select({selector})"));

    [Fact]
    public async Task Code_of_an_interface_of_the_project_is_followed_from_calls_only() => Assert.Equal(
        "GET Authors?$select=id&$expand=books",
        await RequestAsync(
            "c.Authors.Select(a => a.Books.ToList().Exists(b => b.Title == null))",
            "namespace Library; public interface ITitled { string? Label { get; } } public partial class Book : ITitled { string? ITitled.Label => Author?.Name; }"));

    [Fact]
    public async Task A_setter_is_followed() => Assert.Equal(
        "GET Books?$expand=author",
        await RequestAsync(
            "c.Books.Select(b => { b.Last = \"w\"; return b.Last; })",
            "namespace Library; public partial class Book { private string _last = \"\"; public string Last { get => _last; set => _last = value + Author?.Name; } }"));

    [Fact]
    public async Task A_field_of_a_property_is_nothing_of_the_row()
    {
        var project = Library.Project(
            "await Show(c.Books.Select(b => b.Upper));",
            "public partial class Book { public string Upper => field ??= Title!.ToUpperInvariant(); }");
        project = project with { Language = LanguageVersion.Preview };

        Assert.StartsWith("GET Books?$select=title |", Uri.UnescapeDataString(Assert.Single(await Library.RunAsync(project))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_that_gets_what_it_leads_to_ends()
    {
        var request = await RequestAsync("c.Books.Select(b => { var one = b; while (one.Editions.Count > 0) { one = one.Editions[0]; } return one.Title; })");

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

    private static async Task<string> RequestAsync(string query, string members = Members)
    {
        var project = Library.Project($"await Show({query});");
        project = project with { MoreCode = project.MoreCode.Add("/project/Members.cs", members) };
        return Uri.UnescapeDataString(Assert.Single(await Library.RunAsync(project))).Split(" | ")[0];
    }
}
