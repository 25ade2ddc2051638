using System;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Interception;

/// <summary>Rows that are converted, kept by other objects, or handed to functions: what code reads of related rows there is asked for too.</summary>
public class HandedOnTests
{
    private const string Members = """
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
        Assert.Equal("GET Books?$expand=author", await Library.RequestAsync($"c.Books.Select(b => {selector})", Members));

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
        Assert.Equal("GET Books?$expand=author", await Library.RequestAsync($"c.Books.Select(b => {{ {body} }})", Members));

    [Theory]
    [InlineData("(b => b.Title)")]
    [InlineData("(Func<Book, string>)(b => b.Title!)")]
    [InlineData("new Func<Book, string>(b => b.Title!)")]
    public async Task A_lambda_is_read_in_parentheses_and_casts_too(string selector) =>
        Assert.Equal("GET Books?$select=title", await Library.RequestAsync($"c.Books.Select({selector})"));

    [Fact]
    public async Task Code_of_an_interface_of_the_project_is_followed_from_calls_only() => Assert.Equal(
        "GET Authors?$select=id&$expand=books",
        await Library.RequestAsync(
            "c.Authors.Select(a => a.Books.ToList().Exists(b => b.Title == null))",
            "namespace Library; public interface ITitled { string? Label { get; } } public partial class Book : ITitled { string? ITitled.Label => Author?.Name; }"));

    [Fact]
    public async Task A_setter_is_followed() => Assert.Equal(
        "GET Books?$expand=author",
        await Library.RequestAsync(
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
}
