using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Work;

namespace Clientele.Testing.Tests;

/// <summary>Requests that the fake reads without the library's parser.</summary>
public sealed class PlainQueryTests
{
    // An option that nobody knows is ignored, and the parser has to read the request.
    private const string Other = "x=1";

    [Fact]
    public async Task They_are_answered_as_the_parser_has_them()
    {
        await using var fake = new FakeWork { PageSize = 7 };
        fake.Projects.AddRange(Enumerable.Range(1, 20).Select(i => new Project
        {
            Id = new Guid(i, 0, 0, new byte[8]),
            Name = $"P{i % 6}",
            Code = i % 3 == 0 ? null : $"c{i}",
            Hours = i % 4,
            Budget = i % 5,
            IsActive = i % 2 == 0,
            StartDate = new DateOnly(2026, 1, 1 + (i % 9)),
        }));
        using var http = Http(fake);
        var key = fake.Projects.ToList()[3].Id;
        string[] paths = ["Projects", "Roles", $"Projects({key})", "Projects(00000000-0000-0000-0000-000000000000)", "Projects('a')", "projects", "Projects()", "Nowhere"];
        string[] selects = ["", "$select=name", "$select=code,id,name", "$select=tasks", "$select=name,name", "$select=nope", "$select=*", "$select=", "$select=address"];
        string[] shapes =
        [
            "", "$top=3", "$top=0", "$top=-1", "$top=99999999999", "$skip=4&$top=5", "$skiptoken=7", "$skiptoken=a", "$count=true", "$count=True", "$orderby=name", "$orderby=name desc,hours",
            "$orderby=startDate asc,id desc", "$orderby=code%20desc", "$orderby=hours,%20name", "$orderby=nope", "$orderby=tasks", "$orderby=address", "$orderby=name,name", "$top=1&$top=2",
        ];

        var queries = selects.SelectMany(_ => shapes, (chosen, shape) => string.Join('&', new[] { chosen, shape }.Where(option => option.Length > 0))).ToList();
        var answered = 0;
        foreach (var path in paths)
        {
            foreach (var query in queries)
            {
                var plain = await AskAsync(http, query.Length == 0 ? path : path + "?" + query);
                var parsed = await AskAsync(http, path + "?" + (query.Length == 0 ? Other : query + "&" + Other));
                Assert.True(plain == parsed, $"{path}?{query}: {plain} and not {parsed}");
                answered += plain.Status == 200 ? 1 : 0;
            }
        }

        Assert.InRange(answered, 100, paths.Length * queries.Count / 2);
    }

    [Fact]
    public async Task A_set_is_made_when_it_is_asked_for_and_once()
    {
        await using var fake = new FakeWork();

        Assert.Same(fake.Projects, fake.Projects);
    }

    private static HttpClient Http(FakeWork fake)
    {
        var http = fake.CreateHttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", fake.Tokens.StaticToken);
        return http;
    }

    private static async Task<(int Status, string Body)> AskAsync(HttpClient http, string address)
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, body.Replace("&" + Other, "", StringComparison.Ordinal).Replace(Other + "&", "", StringComparison.Ordinal));
    }
}
