using System.Collections.Generic;
using Clientele.OData;
using static Clientele.Tests.OData.UrlCases.UrlCase;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>odata2ts's query builder. <c>$select</c> is what a compiled projection puts in.</summary>
internal static class PersonCases
{
    public static IEnumerable<UrlCase> All()
    {
        var persons = Set<PersonFields>("Persons");
        var named = persons.Where(p => p.Name == "Heinz");
        return
        [
            .. Of(Url(persons), "odata2ts-255"),
            .. Of(Url(Select(persons, "name", "age").Where(p => p.Name == "AC/DC & Brothers")), "odata2ts-256"),
            .. Of(Url(Select(persons, "name", "age")), "odata2ts-257", "odata2ts-258", "odata2ts-259"),
            .. Of(Url(Select(persons, "name", "Test")), "odata2ts-261"),
            .. Of(Url(Select(persons, "*")), "odata2ts-262"),
            .. Of(Url(Select(persons, "*", "name")), "odata2ts-263", "odata2ts-264"),
            .. Of(Url(persons.Skip(99)), "odata2ts-265"),
            .. Of(Url(persons.Take(15)), "odata2ts-267"),
            .. Of(Equivalence.Ascending, Url(persons.OrderByDescending(p => p.Name).ThenBy(p => p.Age)), "odata2ts-269", "odata2ts-270"),
            .. Of(Url(named), "odata2ts-272", "odata2ts-277"),
            .. Of(Url(named.Where(p => p.Age == 8)), "odata2ts-273", "odata2ts-274"),
            .. Of(Url(persons.Where(p => p.Name == "Heinz" && p.Age == 8)), "odata2ts-275"),
            .. Of(Url(Select(persons, "name", "age").Expand(p => p.Friends, o => o.Where(f => f.Name == "AC/DC & Brothers"))), "odata2ts-280"),
            .. Of(Url(persons.IncludeCount()), "odata2ts-281"),
            .. Of(Url(persons.Expand(p => p.BestFriend)), "odata2ts-283"),
            .. Of(Url(persons.Expand(p => p.BestFriend).Expand(p => p.Friends)), "odata2ts-284"),
            .. Of(Url(persons.Expand(p => p.Anyone)), "odata2ts-285"),
            .. Of(Url(persons.Expand(p => p.X_yz).Expand(p => p.BestFriend)), "odata2ts-286"),
            .. Of(Url(persons.Expand(p => p.BestFriend, o => o)), "odata2ts-288"),
            .. Of(Url(persons.Expand(p => p.BestFriend, o => o.Select("age"))), "odata2ts-290"),
            .. Of(
                Url(persons.Expand(p => p.Friends, o => o.Select("name").IncludeCount().Skip(1).Take(0).Where(f => f.Name == "Teststr. 12"))),
                "odata2ts-291"),
            .. Of(Url(persons.Expand(p => p.BestFriend.BestFriend)), "odata2ts-292"),
            .. Of(Url(persons.Expand(p => p.BestFriend, o => o.Select("THE1").Expand(f => f.Xxx))), "odata2ts-293"),
            .. Of(Url(persons.Expand(p => p.BestFriend, o => o.Select("name")).Expand(p => p.Friends)), "odata2ts-294"),
            .. Of(Equivalence.Ascending, Url(persons.Expand(p => p.Friends, o => o.OrderBy(f => f.Name))), "odata2ts-295"),
            .. Of(Url(persons.Expand(p => p.BestFriend, o => o.Select("*"))), "odata2ts-296"),
            .. Of(Url(persons.Expand(p => p.BestFriend, o => o.Select("*", "name"))), "odata2ts-297"),
            .. Of(Url(persons.Search("testing")), "odata2ts-304"),
            .. Of(Equivalence.Phrase, Url(persons.Search("testing").Search("test2")), "odata2ts-305"),
            .. Of(Url(persons.Search("testing").Search("more")), "odata2ts-306"),
            .. Of(Option(persons.Expand(p => p.BestFriend, o => o.Select("age"))), "odata2ts-308"),
            .. Of(Option(persons.Expand(p => p.BestFriend)), "odata2ts-309"),
            .. Of(
                Equivalence.Ascending,
                Url(persons.Expand(
                    p => p.Friends,
                    o => o.Select("name").Where(f => f.Name == "Horst").Take(1).Skip(0).IncludeCount().OrderBy(f => f.Name))),
                "odata2ts-311"),
            .. Of(new FunctionCall(path: null, "getSomething").ToPath().ToString(), "odata2ts-313"),
            .. Of(ODataPath.Root("EntityXy").Key(("isbn", ODataLiteral.Of(123))).ToString(), "odata2ts-314"),
            .. Of(ODataPath.Root("EntityXy").Key(ODataLiteral.Of(123)).ToString(), "odata2ts-315"),
            .. Of(ODataPath.Root("EntityXy").Key(("Test", ODataLiteral.Of(value: true))).ToString(), "odata2ts-318"),
            .. Of(ODataPath.Root("EntityXy").Key(ODataLiteral.Of(value: false)).ToString(), "odata2ts-319"),
            .. Of(ODataPath.Root("EntityXy").Key(("title", ODataLiteral.Of("test")), ("author", ODataLiteral.Of("xxx"))).ToString(), "odata2ts-320"),
        ];
    }

    private static ODataQuery<Sample.Row, PersonFields> Select(ODataQuery<Sample.Row, PersonFields> query, params string[] paths) =>
        query.With(query.Options with { Select = paths });
}
