using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>The same changes, one after the other, to the fake of a service and to the service itself; after each, what it changed is read from both.</summary>
public sealed class FakeWritesAgainstServerTests
{
    private const string Asset = "Assets(2)?$select=Id,Name,Price,Bought,State,Traits,Wanted,Home,Labels,Past,Places,colour";
    private const string Zoe = "People('zoe')";

    /// <summary>Verb and address, body, and what is read then.</summary>
    private static readonly (string Line, string? Body, string Read)[] s_writes =
    [
        ("POST People", """{"Login":"zoe","Name":"Zoe","Age":30}""", Zoe),
        ("POST People", """{"Login":"yan","Name":"Yan","Nope":1}""", "People('yan')"),
        ("POST People", """{"Login":"yan","Age":"old"}""", "People('yan')"),
        ("POST People", """{"Login":"yan","Age":3000000000}""", "People('yan')"),
        ("POST People", """{"Login":"yan",""", "People('yan')"),
        ("POST People", "[]", "People('yan')"),
        ("PATCH People('zoe')", """{"Age":31}""", Zoe),
        ("PATCH People('zoe')", """{"Name":null}""", Zoe),
        ("PATCH People('zoe')", """{"Home":{"City":"Riga","Floor":2}}""", Zoe),
        ("PATCH People('zoe')", """{"Home":{"Floor":3}}""", Zoe),
        ("PATCH People('zoe')", """{"Home":null}""", Zoe),
        ("PATCH Assets(2)", """{"Price":1.25}""", Asset),
        ("PATCH Assets(2)", """{"Price":null}""", Asset),
        ("PATCH Assets(2)", """{"Bought":"2026-02-28"}""", Asset),
        ("PATCH Assets(2)", """{"Bought":"2026-02-30"}""", Asset),
        ("PATCH Assets(2)", """{"State":"Retired","Wanted":"InUse"}""", Asset),
        ("PATCH Assets(2)", """{"State":"Lost"}""", Asset),
        ("PATCH Assets(2)", """{"Traits":"Fragile,Cold"}""", Asset),
        ("PATCH Assets(2)", """{"Home":{"City":"Riga","Street":"Brivibas","Floor":1}}""", Asset),
        ("PATCH Assets(2)", """{"Labels":["a","b"]}""", Asset),
        ("PATCH Assets(2)", """{"Labels":[]}""", Asset),
        ("PATCH Assets(2)", """{"Labels":"a"}""", Asset),
        ("PATCH Assets(2)", """{"Past":["New","Retired"]}""", Asset),
        ("PATCH Assets(2)", """{"Places":[{"City":"C","Floor":1}]}""", Asset),
        ("PATCH Assets(2)", """{"colour":"blue"}""", Asset),
        ("PATCH Assets(2)", """{"Name":7}""", Asset),
        ("PATCH Assets(999)", """{"Price":1}""", "Assets(999)"),
        ("PATCH Assets(2) W/\"x\"", """{"Price":77}""", Asset),
        ("PATCH Assets(2) *", """{"Price":78}""", Asset),
        ("PUT Assets(2)/Name", """{"value":"Renamed"}""", Asset),
        ("PATCH Assets(2)/Home", """{"Floor":9}""", Asset),
        ("PUT Assets(2)/Home", """{"City":"Whole"}""", Asset),
        ("DELETE Assets(2)/Home", null, Asset),
        ("POST Assets(2)/Places", """{"City":"D","Floor":2}""", Asset),
        ("DELETE Assets(11)", null, "Assets(11)"),
        ("DELETE Assets(11)", null, "Assets(11)"),
        ("PUT Lines", "{}", "Lines"),
    ];

    /// <summary>Where the two differ, and why.</summary>
    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
        ["PATCH Assets(2) W/\"x\" {\"Price\":77}"] = "the service fails (500) on an ETag that it did not make; one that does not match is 412 (Protocol 8.2.4)",
    };

    [Fact]
    public async Task The_fake_takes_changes_as_the_service_does()
    {
        await using var pair = await DepotPair.StartAsync();
        var differences = new List<string>();

        foreach (var (line, body, read) in s_writes)
        {
            var expected = await ChangeAsync(pair.Service, line, body, read);
            var actual = await ChangeAsync(pair.Fake, line, body, read);
            var key = line + " " + body;
            if (expected != actual != s_known.ContainsKey(key))
            {
                differences.Add($"{key}\n  service: {PlainJson.Shorten(expected, actual)}\n  fake:    {PlainJson.Shorten(actual, expected)}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {s_writes.Length} differ:\n" + string.Join('\n', differences));
    }

    private static async Task<string> ChangeAsync(HttpClient http, string line, string? body, string read)
    {
        var parts = line.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (parts.Length > 2)
        {
            request.Headers.TryAddWithoutValidation("If-Match", parts[2]);
        }

        using var response = await http.SendAsync(request);
        using var now = await http.GetAsync(new Uri(read, UriKind.Relative));
        return (int)response.StatusCode + " then " + (int)now.StatusCode + " " + (now.IsSuccessStatusCode ? PlainJson.Of(await now.Content.ReadAsStringAsync()) : "");
    }
}
