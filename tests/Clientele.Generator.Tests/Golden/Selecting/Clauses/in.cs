using System;
using System.Linq;
using Clientele;
using Clientele.Json;
using Clientele.OData;

namespace Library;

public static class Queries
{
    public static object Names(LibraryClient c) => from a in c.Authors select a.Name;

    public static object Again(LibraryClient c) => from a in c.Authors where a.Id > 3 select a.Name;

    public static object OfAnother(LibraryClient c) => from a in c.Books select a.Id;

    public static object OfOne(LibraryClient c) => from a in c.Authors select a.Id;

    public static object Whole(LibraryClient c) => from a in c.Authors select new { a };

    public static object Items(ODataQuery<Item, ItemFields> items) => from item in items select item.Created;

    public static object Let(LibraryClient c) => from a in c.Authors let home = a.Home select home!.City;

    public static object LetText(LibraryClient c) => from a in c.Authors select a.Home;

    public static object Function(LibraryClient c, Func<Author, string?> fax) => c.Authors.Select(fax);

    public static object FunctionText(LibraryClient c) => from fax in c.Authors select fax.Home!.Zip;

    public static object Different(LibraryClient c)
    {
        string Text(Author author) => author.Name;
        return from a in c.Authors select Text(a);
    }

    public static object DifferentToo(LibraryClient c)
    {
        string? Text(Author author) => author.Home!.Zip;
        return from a in c.Authors select Text(a);
    }

    public static object Generic<T, TFields>(ODataQuery<T, TFields> query)
        where T : Item, IJsonModel<T>
        where TFields : IEntityFields<TFields> => from item in query select item.Id;

    public static object Numbers() => from n in new[] { 1 } select n;

    public static object WholeText(LibraryClient c)
    {
        object Show(Author author) => author;
        return from a in c.Authors select Show(a);
    }

    public static object NarrowText(LibraryClient c)
    {
        object Show(Author author) => author.Name;
        return from a in c.Authors select Show(a);
    }
}
