using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.OData;

namespace Library;

public static class Queries
{
    private static readonly Func<Book, string?> s_title = b => b.Title;

    public static object Computed(LibraryClient c) => c.Books.GroupBy(b => b.Title!.Length, g => g.Count());

    public static object Statement(LibraryClient c) => c.Books.GroupBy(b => { var title = b.Title; return title; }, g => g.Count());

    public static object Constant(LibraryClient c) => c.Books.GroupBy(b => 1, g => g.Count());

    public static object Row(LibraryClient c) => c.Books.GroupBy(b => b, g => g.Count());

    public static object Related(LibraryClient c) => c.Books.GroupBy(b => b.Author, g => g.Count());

    public static object OfSeveral(LibraryClient c) => c.Books.GroupBy(b => b.Editions[0].Title, g => g.Count());

    public static object Narrower(LibraryClient c) => c.Books.GroupBy(b => (int?)b.Price, g => g.Count());

    public static object LosesDigits(LibraryClient c) => c.Books.GroupBy(b => (float)b.Pages, g => g.Count());

    public static object LosesDigitsWithin(LibraryClient c) => c.Books.GroupBy(b => new { b.Title, Pages = (float)b.Pages }, g => g.Count());

    public static object LosesDigitsUnsaid(LibraryClient c) => c.Books.GroupBy<float?, long>(b => b.Pages, g => g.Count());

    public static object CountsFewer(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => g.CountDistinct(b => (float)b.Pages));

    public static object OtherRow(LibraryClient c, Book other) => c.Books.GroupBy(b => other.Title, g => g.Count());

    public static object Operator(LibraryClient c) => c.Books.GroupBy<Initial, long>(b => b.Title, g => g.Count());

    public static object Escaping(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => Count(g));

    public static object Kept(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => { var group = g; return group.Count(); });

    public static object ComputedValue(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => g.Sum(b => b.Pages + 1));

    public static object UnknownMethod(LibraryClient c, string method) => c.Books.GroupBy(b => b.Title, g => g.Custom(b => b.Pages, method));

    public static object NoLambda(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => g.Max(s_title));

    public static object NoValue(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => g.Max(b => b.Tags));

    public static object NoSelector(LibraryClient c) => c.Books.GroupBy(b => b.Title, Count);

    public static async Task<object> Nothing(LibraryClient c) => await c.Books.AggregateAsync(g => 1);

    public static object Empty(LibraryClient c) => c.Books.GroupBy(b => new { }, g => g.Count());

    public static object WholeRow(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => g.CountDistinct(b => b));

    public static object SeveralRows(LibraryClient c) => c.Books.GroupBy(b => b.Title, g => g.CountDistinct(b => b.Author!.Books));

    private static long Count(Group<Book> group) => group.Count();
}

public readonly record struct Initial(char Letter)
{
    public static implicit operator Initial(string? text) => new(text![0]);
}
