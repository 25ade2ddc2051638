using System.Threading.Tasks;
using Clientele;
using Clientele.Json;
using Clientele.OData;

namespace Library;

public static class Queries
{
    public static object One(LibraryClient c) => c.Books.GroupBy(b => b.Genre, g => new { g.Key, Rows = g.Count(), Again = g.Count() });

    public static object Several(LibraryClient c) => c.Books.GroupBy(b => new { b.Genre, Name = b.Author!.Name, b.Author.Home!.City }, g => new { g.Key.City, Pages = g.Sum(b => b.Pages) });

    public static object Tuple(LibraryClient c) => c.Books.GroupBy(b => (b.Title, b.Title, (b.Class)), g => (g.Key.Item1, g.Min(b => b.Price), g.Max(b => (decimal?)b.Price), g.Average(b => b.Pages)));

    public static object Record(LibraryClient c) => c.Books.GroupBy(b => new Key(b.Author!.Name) { Pages = b.Pages }, g => g.CountDistinct(b => b.Author!.Name));

    public static object Conditional(LibraryClient c) => c.Books.GroupBy(b => b.Author?.Home?.City, g => g.Custom(b => b.Price, "Lib.Median"));

    public static object Value(LibraryClient c) => c.Books.GroupBy(b => b.Created!.Value, g => { var first = g.Min(b => b.Title); return first; });

    public static object Total(LibraryClient c) => c.Books.Aggregate(g => new { Pages = g.Sum(b => b.Pages), Last = g.Max(b => b.Created) });

    public static async Task<object> Now(LibraryClient c) => await c.Books.AggregateAsync(g => g.Max(b => b.Id));

    public static object Generic<T, TFields>(ODataQuery<T, TFields> query)
        where T : Item, IJsonModel<T>
        where TFields : IEntityFields<TFields> => query.GroupBy(item => item.Created, g => g.Count());

    public static object Abstract(ODataQuery<Item, ItemFields> query) => query.GroupBy(item => item.Created, g => g.Count());

    public static object Wider(LibraryClient c) => c.Books.GroupBy(b => (double)b.Pages, g => g.Max(b => (float)b.Pages));

    public static object Base(LibraryClient c) => c.Books.GroupBy(b => (object?)b.Title, g => g.Count());

    public static object Constructed(LibraryClient c) => c.Books.GroupBy(b => new Key(b.Title!, b.Class!), g => g.Count());
}

public sealed record Key(string Name, string Kind = "book")
{
    public int Pages { get; init; }
}
