using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests;

/// <summary>Changes by delta links, in the forms of 4.0 and 4.01 (OData JSON Format 4.0 §14, 4.01 §15).</summary>
public sealed class DeltaTests
{
    private const string First = """{"@odata.context":"http://depot/odata/$metadata#People","value":[{"Login":"a","Name":"A"}],"@odata.nextLink":"People?$skiptoken=1"}""";
    private const string Rest = """{"@odata.context":"http://depot/odata/$metadata#People","value":[{"Login":"b"}],"@odata.deltaLink":"http://depot/odata/People?$deltatoken=1"}""";

    private const string Old = """
        {"@odata.context":"http://depot/odata/$metadata#People/$delta","value":[
          {"Login":"c","Age":3},
          {"@odata.context":"http://depot/odata/$metadata#People/$deletedEntity","id":"People('a')","reason":"deleted"},
          {"@odata.context":"#People/$deletedEntity","id":"People('b')","reason":"changed"},
          {"@odata.context":"#People/$link","source":"People('c')","relationship":"Manager","target":"People('d')"},
          {"@odata.context":"#People/$deletedLink","source":"People('c')","relationship":"Reports","target":"People('e')"}
        ],"@odata.deltaLink":"http://depot/odata/People?$deltatoken=2"}
        """;

    private const string New = """
        {"@context":"http://depot/odata/$metadata#People/$delta","value":[
          {"Login":"c","Age":3},
          {"@removed":{"reason":"deleted"},"@id":"People('a')"},
          {"@removed":{"reason":"changed"},"Login":"b"}
        ],"@deltaLink":"http://depot/odata/People?$deltatoken=2"}
        """;

    [Fact]
    public async Task All_rows_come_first_and_each_page_has_a_state_to_go_on_from()
    {
        var service = new Answers(First, Rest);
        using var client = service.NewClient();

        var pages = await Pages(client.People.DeltaAsync());

        Assert.Equal(["a", "b"], pages.SelectMany(page => page.Items).Select(item => Assert.IsType<DeltaEntity<Person>>(item).Entity.Login));
        Assert.Equal(["People?$skiptoken=1", "People?$deltatoken=1"], pages.Select(page => page.State));
        Assert.Equal([false, true], pages.Select(page => page.IsLast));
        Assert.Equal("odata.track-changes", service.Sent[0].Headers.GetValues("Prefer").Single());
    }

    [Fact]
    public async Task A_job_that_stopped_goes_on_behind_the_page_that_it_had_dealt_with()
    {
        var service = new Answers(Rest);
        using var client = service.NewClient();

        var page = Assert.Single(await Pages(client.People.DeltaAsync("People?$skiptoken=1")));

        Assert.Equal("http://depot/odata/People?$skiptoken=1", service.Sent.Single().RequestUri!.ToString());
        Assert.True(page.IsLast);
    }

    [Fact]
    public async Task Removals_and_links_of_4_0_are_no_entities()
    {
        using var client = new Answers(Old).NewClient();

        var items = (await Pages(client.People.DeltaAsync("People?$deltatoken=1"))).Single().Items;

        Assert.Equal("c", Assert.IsType<DeltaEntity<Person>>(items[0]).Entity.Login);
        Assert.Equal(
            [
                new DeltaRemoval<Person>("People('a')", IsDeleted: true, null),
                new DeltaRemoval<Person>("People('b')", IsDeleted: false, null),
                new DeltaLink<Person>("People('c')", "Manager", "People('d')", IsRemoved: false),
                new DeltaLink<Person>("People('c')", "Reports", "People('e')", IsRemoved: true),
            ],
            items.Skip(1));
    }

    [Fact]
    public async Task Removals_of_4_01_are_no_entities()
    {
        using var client = new Answers(New).NewClient();

        var items = (await Pages(client.People.DeltaAsync("People?$deltatoken=1"))).Single().Items;

        Assert.Equal(3, Assert.IsType<DeltaEntity<Person>>(items[0]).Entity.Age);
        Assert.Equal(new DeltaRemoval<Person>("People('a')", IsDeleted: true, null), items[1]);
        var changed = Assert.IsType<DeltaRemoval<Person>>(items[2]);
        Assert.Equal((null, false, "b"), (changed.Id, changed.IsDeleted, changed.Entity?.Login));
    }

    [Fact]
    public async Task Changes_of_a_collection_within_a_changed_entity_are_told_from_the_collection()
    {
        using var client = new Answers("""
            {"@context":"http://depot/odata/$metadata#Assets/$delta","value":[
              {"Id":1,"Name":"n","Parts@delta":[{"No":2,"Name":"p"},{"@removed":{"reason":"deleted"},"No":3}],
                "Keeper":{"Login":"a","Assets@odata.delta":[{"Id":7,"Parts@delta":[{"No":9}]}]}},
              {"Id":2,"Name":"delta","Parts":[{"No":1}]}
            ],"@deltaLink":"http://depot/odata/Assets?$deltatoken=2"}
            """).NewClient();

        var items = (await Pages(client.Assets.DeltaAsync("Assets?$deltatoken=1"))).Single().Items;

        var first = Assert.IsType<DeltaEntity<Asset>>(items[0]);
        Assert.Equal(["Parts", "Keeper/Assets"], first.ChangedCollections);
        Assert.Empty(first.Entity.Parts);
        var parts = first.ChangesOf<Part>("Parts");
        Assert.Equal((2, "p"), (Assert.IsType<DeltaEntity<Part>>(parts[0]).Entity.No, ((DeltaEntity<Part>)parts[0]).Entity.Name));
        Assert.Equal((true, 3), (Assert.IsType<DeltaRemoval<Part>>(parts[1]).IsDeleted, ((DeltaRemoval<Part>)parts[1]).Entity!.No));
        var asset = Assert.IsType<DeltaEntity<Asset>>(Assert.Single(first.ChangesOf<Asset>("Keeper/Assets")));
        Assert.Equal(9, Assert.IsType<DeltaEntity<Part>>(Assert.Single(asset.ChangesOf<Part>("Parts"))).Entity.No);
        Assert.Empty(first.ChangesOf<Part>("Children"));
        Assert.Throws<ApiContractViolationException>(() => first.ChangesOf<Sample>("Keeper/Assets"));
        Assert.Empty(Assert.IsType<DeltaEntity<Asset>>(items[1]).ChangedCollections);
        Assert.Equal(1, Assert.Single(((DeltaEntity<Asset>)items[1]).Entity.Parts).No);
    }

    [Fact]
    public async Task Changes_within_a_collection_that_came_whole_are_a_contract_violation()
    {
        using var client = new Answers("""{"value":[{"Id":1,"Name":"n","Children":[{"Id":2,"Name":"c","Parts@delta":[{"No":2}]}]}],"@deltaLink":"Assets?$deltatoken=2"}""").NewClient();

        var thrown = await Assert.ThrowsAsync<ApiContractViolationException>(() => Pages(client.Assets.DeltaAsync("Assets?$deltatoken=1")));

        Assert.Contains("'Parts'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Id":1,"Name":"n","Parts@delta":[{"No":2}],"Parts@delta":[{"No":3}]}""", "$.value[0]['Parts@delta']", "'Parts' are there twice")]
    [InlineData("""{"Id":1,"Name":"n","Keeper":{"Assets@delta":[],"Assets@odata.delta":[]}}""", "$.value[0].Keeper['Assets@odata.delta']", "'Keeper/Assets' are there twice")]
    public async Task Changes_of_a_collection_that_come_twice_are_a_contract_violation(string item, string path, string message)
    {
        using var client = new Answers($$"""{"value":[{{item}}],"@deltaLink":"Assets?$deltatoken=2"}""").NewClient();

        var thrown = await Assert.ThrowsAsync<ApiContractViolationException>(() => Pages(client.Assets.DeltaAsync("Assets?$deltatoken=1")));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(path, thrown.JsonPath);
    }

    [Theory]
    [InlineData("@odata.deltaLink", "$['@odata.deltaLink']", "The delta link leads to another origin, https://evil.test.")]
    [InlineData("@odata.nextLink", "$['@odata.nextLink']", "The next link leads to another origin, https://evil.test.")]
    public async Task A_foreign_link_is_called_what_it_is(string link, string path, string message)
    {
        using var client = new Answers($$"""{"value":[],"{{link}}":"https://user:secret@evil.test/People"}""").NewClient();

        var thrown = await Assert.ThrowsAsync<ApiContractViolationException>(() => Pages(client.People.DeltaAsync()));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(path, thrown.JsonPath);
    }

    [Fact]
    public async Task A_service_without_delta_links_is_told_from_one_without_changes()
    {
        using var client = new Answers("""{"value":[]}""").NewClient();

        await Assert.ThrowsAsync<NotSupportedException>(() => Pages(client.People.DeltaAsync()));
    }

    private static async Task<List<DeltaPage<T>>> Pages<T>(IAsyncEnumerable<DeltaPage<T>> pages)
    {
        var list = new List<DeltaPage<T>>();
        await foreach (var page in pages)
        {
            list.Add(page);
        }

        return list;
    }

    private sealed class Answers(params string[] bodies) : HttpMessageHandler
    {
        public List<HttpRequestMessage> Sent { get; } = [];

        public DepotClient NewClient() => new(new HttpClient(this) { BaseAddress = new Uri("http://depot/odata/") });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(request);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(bodies[Sent.Count - 1]), RequestMessage = request });
        }
    }
}
