using System.Linq;

namespace Library;

public static class Queries
{
    public static object Names(LibraryClient c) => c.Authors.Select(a => new { a.Name, Titles = a.Books.Select(b => b.Title) });

    public static object Counts(LibraryClient c) => c.Authors.Select(a => a.Books.Count);

    public static object Presence(LibraryClient c) => c.Books.Select(b => b.Author == null ? null : b.Title);

    public static object Editions(LibraryClient c) => c.Books.Select(b => new { By = b.Author!.Name, Others = b.Editions.Select(e => new { e.Author!.Name, e.Pages }) });

    public static object Whole(LibraryClient c) => c.Books.Select(b => new { b, Author = b.Author!.Name });

    public static object RelatedWhole(LibraryClient c) => c.Books.Select(b => new { b.Title, b.Author });

    public static object Nothing(LibraryClient c) => c.Books.Select(b => b);

    public static object BothWhole(LibraryClient c) => c.Books.Select(b => new { b, b.Author });
}
