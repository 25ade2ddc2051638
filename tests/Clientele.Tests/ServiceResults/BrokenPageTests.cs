using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.OData;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

/// <summary>A response that is no page is a contract violation, with the same place whether it is read whole or while it arrives.</summary>
public class BrokenPageTests
{
    [Theory]
    [InlineData("", "$", "no body")]
    [InlineData(" \n", "$", "no body")]
    [InlineData("null", "$", "Expected an object, found null")]
    [InlineData("""{"@odata.count":0,"value":null}""", "$.value", "Expected an array, found null")]
    [InlineData("""{"value":{}}""", "$.value", "Expected an array, found an object")]
    [InlineData("""{"rows":[]}""", "$", "has no 'value'")]
    public async Task What_has_no_rows_is_not_a_page_without_rows(string body, string path, string said)
    {
        foreach (var e in await ReadBoth(body))
        {
            Assert.Equal(path, e.JsonPath);
            Assert.Contains(said, e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_service_that_says_there_is_no_content_has_no_rows()
    {
        using var service = new FakeService(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        Assert.Empty(await service.Rows().ToListAsync());
        Assert.Empty(await Read(service.Rows().StreamAsync()));
        Assert.Empty(await service.Rows(new PagingContract { ClientDriven = true, PageSize = 3, StableOrder = "id" }).ToListAsync());
    }

    [Theory]
    [InlineData("""{"value":[{"name":"a"}],"value":[{"name":"b"}]}""", "$.value")]
    [InlineData("""{"value":[],"value":[{"name":"b"}]}""", "$.value")]
    [InlineData("""{"value":[{"name":"a"}],"@odata.nextLink":"Rows?$skiptoken=1","@odata.nextLink":"Rows?$skiptoken=2"}""", "$['@odata.nextLink']")]
    [InlineData("""{"value":[{"name":"a"}],"@odata.nextLink":"Rows?$skiptoken=1","@odata.nextLink":null}""", "$['@odata.nextLink']")]
    [InlineData("""{"@odata.count":1,"value":[{"name":"a"}],"@count":2}""", "$['@count']")]
    public async Task What_is_there_twice_is_not_chosen_from(string body, string path)
    {
        foreach (var e in await ReadBoth(body))
        {
            Assert.Equal(path, e.JsonPath);
        }
    }

    [Fact]
    public async Task A_link_that_is_there_by_both_of_its_names_is_one_link()
    {
        using var service = FakeService.Of(
            """{"value":[{"name":"a"}],"@odata.nextLink":"Rows?$skiptoken=1","@nextLink":"Rows?$skiptoken=1"}""", """{"value":[{"name":"b"}]}""");
        Assert.Equal(2, (await service.Rows().ToListAsync()).Count);
    }

    [Theory]
    [InlineData("""{"value":[{"name":"a"}],"@odata.nextLink":5}""", "$['@odata.nextLink']")]
    [InlineData("""{"@odata.context":"x","@odata.nextLink":{"a":1},"value":[]}""", "$['@odata.nextLink']")]
    [InlineData("""{"@odata.count":"many","value":[]}""", "$['@odata.count']")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"}],"@odata.count":true}""", "$['@odata.count']")]
    [InlineData("""{"value":[],"error":{"code":"x","message":"no"}}""", "$.error")]
    [InlineData("""{"value":[{"name":"a"} {"name":"b"}]}""", "$.value[0]")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"},{"parts":[{"name":"x"},{"name":3}]}]}""", "$.value[2].parts[1].name")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"}]""", "$.value")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"}]} x""", "$")]
    public async Task A_fault_has_the_same_place_in_both_ways_of_reading(string body, string path)
    {
        foreach (var e in await ReadBoth(body))
        {
            Assert.Equal(path, e.JsonPath);
        }
    }

    [Fact]
    public async Task Every_cut_of_a_page_has_the_same_place_in_both_ways_of_reading()
    {
        const string Page = """{"@odata.context":"x","@odata.count":3,"value":[{"name":"a","parts":[{"name":"p"}]},{"name":"b"},{"name":"c"}],"@odata.nextLink":"Rows?$skiptoken=1"}""";
        for (var length = 0; length < Page.Length; length++)
        {
            var found = await ReadBoth(Page[..length]);
            Assert.Equal((length, found[0].JsonPath), (length, found[1].JsonPath));
            Assert.Equal((length, found[0].JsonPath), (length, found[2].JsonPath));
        }
    }

    [Theory]
    [InlineData("""{"value":["a"],"value":["b"]}""")]
    [InlineData("""{"value":null}""")]
    [InlineData("")]
    public async Task Values_of_a_function_or_property_are_rows_too(string body) =>
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Connect().List(Get, JsonRead.String).ToListAsync());

    [Fact]
    public async Task A_single_value_that_is_there_twice_is_not_chosen_from()
    {
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of("""{"value":1,"value":2}""").Connect().GetValueAsync(Get, JsonRead.Int32));
        Assert.Equal("$.value", e.JsonPath);
    }

    [Theory]
    [InlineData("""{"value":null,"@odata.deltaLink":"Rows?$deltatoken=1"}""")]
    [InlineData("""{"value":[],"value":[{"name":"a"}],"@odata.deltaLink":"Rows?$deltatoken=1"}""")]
    [InlineData("""{"value":[],"@odata.deltaLink":"Rows?$deltatoken=1","@odata.deltaLink":"Rows?$deltatoken=2"}""")]
    public async Task Changes_are_not_chosen_from_either(string body) =>
        await Assert.ThrowsAsync<ApiContractViolationException>(async () =>
        {
            await foreach (var page in FakeService.Of(body).Rows().DeltaAsync())
            {
                Assert.Fail($"{page.Items.Count} changes were given.");
            }
        });

    private static ApiRequest Get => new(HttpMethod.Get, "Values");

    // Whole, as it arrives at once, and as it arrives byte by byte.
    private static async Task<List<ApiContractViolationException>> ReadBoth(string body) =>
    [
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows().ToListAsync()),
        await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(FakeService.Of(body).Rows().StreamAsync())),
        await Assert.ThrowsAsync<ApiContractViolationException>(() => Read(Dripping(body).Rows().StreamAsync())),
    ];

    private static FakeService Dripping(string body) =>
        new(_ => new HttpResponseMessage { Content = new StreamContent(new DripStream(Encoding.UTF8.GetBytes(body))) });

    private static async Task<List<Row>> Read(IAsyncEnumerable<Row> rows)
    {
        var read = new List<Row>();
        await foreach (var row in rows)
        {
            read.Add(row);
        }

        return read;
    }
}
