using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele;
using Clientele.Json;
using Clientele.OData;

namespace Library;

public static class Queries
{
    public static object Rows(LibraryClient c) => c.Authors.Where(a => a.Id > 3).Select(a => a.Name);

    public static object SameShape(LibraryClient? c) => c?.Authors.Select(author => author.Name + "!")!;

    public static object Entry(LibraryClient c) => c.Authors[1].Select(a => a.Name);

    public static object Expanded(LibraryClient c) => c.Founder.Expand(a => a.Books).Select(a => a.Name);

    public static object Generic<T, TFields>(ODataQuery<T, TFields> query)
        where T : Item, IJsonModel<T>
        where TFields : IEntityFields<TFields> => query.Select(item => item.Id);

    public static object Captured(LibraryClient c) => c.Authors.Select(a => (Func<string>)(() => a.Name));

    public static async Task<object> Later(LibraryClient c) => await c.Authors.Select(a => Task.Run(async () => { await Task.Yield(); return a.Name; })).ToListAsync();

    public static object Others(LibraryClient c) => new[] { c }.Select(x => x.Founder);

    public static object Method(LibraryClient c) => c.Authors.Select(Name);

    private static string Name(Author author) => author.Name;
}
