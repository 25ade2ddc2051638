using System.Linq;

namespace Library;

public static class Queries
{
    public static object Named(LibraryClient c) => c.Books.Select(b => new { b.Title, Shelf = b.DynamicProperties["shelf"], Row = b.DynamicProperties["row"] });

    public static object All(LibraryClient c) => c.Books.Select(b => b.DynamicProperties);

    public static object Tagged(LibraryClient c) => c.Books.Select(b => new { b.Title, b.ETag });

    public static object TaggedRelated(LibraryClient c) => c.Books.Select(b => b.Author!.ETag);

    public static object OfRelated(LibraryClient c) => c.Authors.Select(a => a.Books.Select(b => b.DynamicProperties["shelf"]));

    public static object Stream(LibraryClient c) => c.Books.Select(b => b.Cover);
}
