using System;
using System.Linq;
using Clientele.OData;
using Clientele.Tests.OData.Sample;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>One of the reference URLs, written anew with our queries.</summary>
/// <param name="Id">Which of the reference URLs.</param>
/// <param name="Ours">What our query makes: a relative URL, or an expression.</param>
/// <param name="Equivalence">Where the two are not equal: why they mean the same.</param>
internal sealed record UrlCase(string Id, string Ours, Equivalence Equivalence)
{
    public static UrlCase[] Of(string ours, params string[] ids) => [.. ids.Select(id => new UrlCase(id, ours, Equivalence.None))];

    public static UrlCase[] Of(Equivalence equivalence, string ours, params string[] ids) => [.. ids.Select(id => new UrlCase(id, ours, equivalence))];

    public static ODataQuery<Row, TFields> Set<TFields>(string name)
        where TFields : IEntityFields<TFields> =>
        SampleService.Set<TFields>(name);

    public static string Url<TFields>(ODataQuery<Row, TFields> query)
        where TFields : IEntityFields<TFields> =>
        query.ToRequest().Uri;

    public static string Filter<TFields>(Func<TFields, BooleanField> condition)
        where TFields : IEntityFields<TFields> =>
        Set<TFields>("Rows").Where(condition).Options.Filter!.ToString();

    public static string Ascending<TFields>(Func<TFields, IOrderable> field)
        where TFields : IEntityFields<TFields> =>
        Option(Set<TFields>("Rows").OrderBy(field));

    public static string Descending<TFields>(Func<TFields, IOrderable> field)
        where TFields : IEntityFields<TFields> =>
        Option(Set<TFields>("Rows").OrderByDescending(field));

    public static string Option<TFields>(ODataQuery<Row, TFields> query)
        where TFields : IEntityFields<TFields>
    {
        var text = query.Options.ToString();
        return text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
    }
}
