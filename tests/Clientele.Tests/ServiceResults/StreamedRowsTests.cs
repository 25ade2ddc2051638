using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

/// <summary>Rows are handed out while their page still arrives.</summary>
public class StreamedRowsTests
{
    [Fact]
    public async Task A_row_is_given_before_the_page_has_arrived()
    {
        using var body = new GatedStream("""{"value":[{"name":"a"},{"name":"b"},{"na""", """me":"c"}]}""");
        await using var rows = Serve(body).Rows().StreamAsync().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        Assert.Equal("a", rows.Current.Name);
        Assert.True(await rows.MoveNextAsync());
        Assert.False(body.IsOpen);
        body.Open();
        Assert.True(await rows.MoveNextAsync());
        Assert.Equal("c", rows.Current.Name);
        Assert.False(await rows.MoveNextAsync());
    }

    [Fact]
    public async Task Pages_follow_each_other_as_they_do_when_they_are_read_whole()
    {
        using var service = FakeService.Of(
            """{"@odata.context":"$metadata#Rows","value":[{"name":"a"}],"@odata.nextLink":"Rows?$skiptoken=1"}""",
            """{"@odata.nextLink":null,"value":[{"name":"b"},{"name":"c"}]}""");
        Assert.Equal(["a", "b", "c"], await Names(service.Rows().StreamAsync()));
        Assert.Equal(["GET Rows", "GET Rows?$skiptoken=1"], service.Lines);
    }

    [Fact]
    public async Task No_more_rows_are_given_than_are_wanted_and_nothing_more_is_asked()
    {
        using var service = FakeService.Of("""{"value":[{"name":"a"},{"name":"b"},{"name":"c"}],"@odata.nextLink":"Rows?$skiptoken=1"}""");
        Assert.Equal(["a", "b"], await Names(service.Rows().Take(2).StreamAsync()));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task The_last_row_that_is_wanted_ends_the_call_while_the_page_still_arrives()
    {
        using var body = new GatedStream("""{"value":[{"name":"a"},{"name":"b"},{"na""", """me":"c"}]}""");
        Assert.Equal(["a", "b"], await Names(Serve(body).Rows().Take(2).StreamAsync()));
        Assert.False(body.IsOpen);
    }

    [Fact]
    public async Task Collections_within_rows_are_whole()
    {
        using var service = FakeService.Of(
            """{"value":[{"name":"a","parts":[{"name":"x"}],"parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1"},{"name":"b"}]}""",
            """{"value":[{"name":"y"}]}""");
        var rows = await Read(service.Rows().StreamAsync());
        Assert.Equal(["a", "b"], rows.Select(row => row.Name));
        Assert.Equal(["x", "y"], rows[0].Parts.Select(row => row.Name));
    }

    [Theory]
    [InlineData("""{"value":[{"name":"a"}],"error":{"code":"x","message":"The disk is full."}}""")]
    [InlineData("""{"@odata.context":"$metadata#Rows","error":{"message":"The disk is full."},"value":[{"name":"a"}]}""")]
    public async Task An_error_beside_the_rows_is_no_end_of_them(string page)
    {
        using var streamed = FakeService.Of(page);
        using var whole = FakeService.Of(page);

        var ofStream = await Assert.ThrowsAsync<ApiContractViolationException>(() => Names(streamed.Rows().StreamAsync()));
        var ofWhole = await Assert.ThrowsAsync<ApiContractViolationException>(async () => await whole.Rows().ToListAsync());

        Assert.Contains("The disk is full.", ofStream.Message, StringComparison.Ordinal);
        Assert.Contains("The disk is full.", ofWhole.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"},{"name":3},{"name":"d"}]}""", "$.value[2].name")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"},{"name":"c"]}""", "$.value[2]")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"} {"name":"c"}]}""", "$.value[1]")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"}]""", "$")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"}]} x""", "$")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"}],"value":[{"name":"c"}]}""", "$")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"},{"error":{"code":"Timeout","message":"The query took too long."}}""", "$")]
    public async Task A_broken_page_gives_the_rows_before_and_then_says_what_is_wrong_and_where(string body, string path)
    {
        foreach (var content in (HttpContent[])[new StringContent(body), new StreamContent(new DripStream(Encoding.UTF8.GetBytes(body)))])
        {
            var given = new List<string?>();
            using var service = Serve(content);
            var e = await Assert.ThrowsAsync<ApiContractViolationException>(async () =>
            {
                await foreach (var row in service.Rows().StreamAsync())
                {
                    given.Add(row.Name);
                }
            });
            Assert.Equal(["a", "b"], given.Take(2));
            Assert.StartsWith(path, e.JsonPath ?? "$", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_connection_that_is_lost_gives_the_rows_before_and_then_says_so()
    {
        using var body = new FaultStream("""{"value":[{"name":"a"},{"name":"b"},{"na"""u8.ToArray(), () => new IOException("lost"));
        var given = new List<string?>();
        using var service = Serve(body);
        await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (var row in service.Rows().StreamAsync())
            {
                given.Add(row.Name);
            }
        });
        Assert.Equal(["a", "b"], given);
        Assert.True(body.IsDisposed);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Who_leaves_early_frees_the_connection()
    {
        using var body = new FaultStream("""{"value":[{"name":"a"},{"name":"b"}"""u8.ToArray(), () => new IOException("lost"));
        using var service = Serve(body);
        await foreach (var row in service.Rows().StreamAsync())
        {
            Assert.Equal("a", row.Name);
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_selector_that_throws_is_heard_behind_the_rows_before()
    {
        using var service = FakeService.Of("""{"value":[{"name":"a"},{"name":"b"},{"name":"c"}]}""");
        var given = new List<string?>();
        var e = await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var name in service.Rows().Select(row => row.Name == "c" ? throw new FormatException("mine") : row.Name).StreamAsync())
            {
                given.Add(name);
            }
        });
        Assert.Equal("mine", e.Message);
        Assert.Equal(["a", "b"], given);
    }

    [Theory]
    [InlineData(""" {"value" : [ ] } """)]
    [InlineData("\uFEFF{\"value\":[]}")]
    public async Task No_rows_are_no_rows(string body) => Assert.Empty(await Names(FakeService.Of(body).Rows().StreamAsync()));

    [Theory]
    [InlineData("""{"rows":[]}""", "has no 'value'")]
    [InlineData("<html></html>", "not JSON")]
    [InlineData("[]", "Expected an object")]
    public async Task What_is_no_page_is_refused(string body, string said)
    {
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => Names(FakeService.Of(body).Rows().StreamAsync()));
        Assert.Contains(said, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_larger_than_a_segment_is_read_and_one_larger_than_is_allowed_is_not()
    {
        var row = $$"""{"value":[{"name":"{{new string('x', 400_000)}}"},{"name":"b"}]}""";
        using var service = FakeService.Of(row, row);
        Assert.Equal(400_000, (await Names(service.Rows().StreamAsync()))[0]!.Length);
        using var http = new HttpClient(service) { MaxResponseContentBufferSize = 200_000 };
        var bounded = new RowSet(new(new ApiTransport(http, new ServiceContract { Name = "Sample", BaseAddress = new Uri(FakeService.Root) })));
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => Names(bounded.StreamAsync()));
        Assert.Contains("a row of the response is longer than the limit of 200000 bytes", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task A_row_of_one_byte_too_many_is_refused_whether_it_came_at_once_or_not(int length, bool passes)
    {
        var row = $$"""{"name":"{{new string('x', length - 11)}}"}""";
        using var service = FakeService.Of($$"""{"value":[{"name":"a"},{{row}}]}""");
        using var http = new HttpClient(service) { MaxResponseContentBufferSize = 1000 };
        var read = new List<string?>();
        var bounded = new RowSet(new(new ApiTransport(http, new ServiceContract { Name = "Sample", BaseAddress = new Uri(FakeService.Root) })));
        var e = await Record.ExceptionAsync(async () =>
        {
            await foreach (var given in bounded.StreamAsync())
            {
                read.Add(given.Name);
            }
        });

        Assert.Equal(passes ? 2 : 1, read.Count);
        Assert.Equal(passes ? null : "GET Rows: a row of the response is longer than the limit of 1000 bytes. Request less data ($select, $top), or raise MaxResponseBytes.", e?.Message);
    }

    [Fact]
    public async Task A_page_may_be_larger_than_is_allowed_at_once()
    {
        var row = $$"""{"name":"{{new string('x', 1000)}}"}""";
        var body = $$"""{"value":[{{string.Join(',', Enumerable.Repeat(row, 1000))}}]}""";
        using var service = FakeService.Of(body);
        using var http = new HttpClient(service) { MaxResponseContentBufferSize = 200_000 };
        var bounded = new RowSet(new(new ApiTransport(http, new ServiceContract { Name = "Sample", BaseAddress = new Uri(FakeService.Root) })));
        Assert.Equal(1000, (await Names(bounded.StreamAsync())).Count);
    }

    private static FakeService Serve(Stream body) => Serve(new StreamContent(body));

    private static FakeService Serve(HttpContent content) => new(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = content });

    private static async Task<List<string?>> Names(IAsyncEnumerable<Row> rows) => (await Read(rows)).ConvertAll(row => row.Name);

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
