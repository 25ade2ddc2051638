using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Tests.ServiceResults;

namespace Clientele.Tests.Paging;

/// <summary>Further pages of a collection within a row: its rows are all there, or the call fails.</summary>
public class NestedPagesTests
{
    private const string First = """{"value":[{"name":"a","parts":[{"name":"x"}],"parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1"}]}""";

    [Theory]
    [InlineData("""{"value":[],"@odata.nextLink":"Rows(1)/parts?$skiptoken=2"}""", """{"value":[ {"name":"y"} , {"name":"z"}]}""")]
    [InlineData("""{"@odata.nextLink":"Rows(1)/parts?$skiptoken=2","value":[{"name":"y"}]}""", """{"value":[{"name":"z"}]}""")]
    public async Task Rows_of_all_pages_are_in_the_collection(string second, string third)
    {
        using var service = FakeService.Of(First, second, third);
        var row = Assert.Single(await service.Rows().ToListAsync());
        Assert.Equal(["x", "y", "z"], row.Parts.Select(part => part.Name));
    }

    [Theory]
    [InlineData("""{"value":[{"name":"y"}],"error":{"code":"x","message":"The disk is full."}}""", "The disk is full.")]
    [InlineData("""{"value":[{"name":"y"}],"@odata.nextLink":5}""", "$['@odata.nextLink']")]
    [InlineData("""{"value":{"name":"y"}}""", "$.value")]
    [InlineData("""{"parts":[]}""", "'value'")]
    [InlineData("""{"value":[{"name":"y"}""", "$")]
    public async Task A_page_that_is_none_is_no_end_of_the_collection(string second, string said)
    {
        using var service = FakeService.Of(First, second);
        using var streamed = FakeService.Of(First, second);

        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().ToListAsync());
        var ofStream = await Assert.ThrowsAsync<ApiContractViolationException>(async () => await streamed.Rows().StreamAsync().ToListAsync());

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, ofStream.Message);
    }

    [Theory]
    [InlineData("""{"value":[{"name":"x"}],"value":[{"name":"y"}]}""", "$.value")]
    [InlineData("""{"value":null}""", "$.value")]
    [InlineData("", "$")]
    [InlineData("""{"value":[{"name":"y"}],"error":{"code":"x","message":"no"}}""", "$.error")]
    [InlineData("""{"value":[{"name":"y"}],"@odata.nextLink":5}""", "$['@odata.nextLink']")]
    public async Task Further_pages_of_a_collection_within_a_row_are_pages_too(string page, string path)
    {
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(First, page).Rows().ToListAsync());
        Assert.Equal((path, "GET Rows(1)/parts?$skiptoken=…"), (e.JsonPath, e.RequestLine));
    }

    [Fact]
    public async Task A_collection_within_a_row_is_whole_behind_a_byte_order_mark()
    {
        var rows = await FakeService.Of("\uFEFF" + First, "\uFEFF" + """{"value":[{"name":"y"}]}""").Rows().ToListAsync();
        Assert.Equal(["x", "y"], rows[0].Parts.Select(part => part.Name));
    }

    [Theory]
    [InlineData("""{"value":[{"name":"a","parts":[{"name":"x"}],"parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1","\ud800":1}]}""")]
    [InlineData("""{"value":[{"name":"a","parts":[{"name":"x"}],"parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1","parts@nextLink":"Rows(1)/parts?$skiptoken=2"}]}""")]
    public async Task A_collection_whose_further_pages_are_not_found_is_not_taken_for_whole(string first)
    {
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(first, """{"value":[{"name":"y"}]}""").Rows().ToListAsync());
        await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(first, """{"value":[{"name":"y"}]}""").Rows().StreamAsync().ToListAsync().AsTask());
    }

    [Fact]
    public async Task A_collection_whose_link_is_there_by_both_of_its_names_has_its_rows_once()
    {
        const string Twice = """{"value":[{"name":"a","parts":[],"parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1","parts@nextLink":"Rows(1)/parts?$skiptoken=1"}]}""";
        var rows = await FakeService.Of(Twice, """{"value":[{"name":"y"}]}""").Rows().ToListAsync();
        Assert.Equal(["y"], rows[0].Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task A_link_that_is_no_text_is_no_end_of_the_collection()
    {
        using var service = FakeService.Of("""{"value":[{"name":"a","parts":[{"name":"x"}],"parts@odata.nextLink":5}]}""");
        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().ToListAsync());
        Assert.Contains("'parts'", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.value[0].parts", error.JsonPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "parts":null,"parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1" """)]
    [InlineData(""" "parts@odata.nextLink":"Rows(1)/parts?$skiptoken=1","parts":null """)]
    public async Task A_collection_that_is_null_has_no_further_pages(string members)
    {
        using var service = FakeService.Of($$"""{"value":[{"name":"a",{{members}}}]}""", """{"value":[{"name":"y"}]}""");
        var error = await Assert.ThrowsAsync<ApiContractViolationException>(() => service.Rows().ToListAsync());
        Assert.Contains("'parts'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_are_asked_for_on_further_pages_too()
    {
        using var service = FakeService.Of(First, """{"value":[]}""");
        await service.Rows().WithAnnotations("Acme.*").AsPages(pageSizeHint: 3).ToListAsync();
        Assert.Equal(
            ["odata.include-annotations=\"Acme.*\", odata.maxpagesize=3", "odata.include-annotations=\"Acme.*\""],
            service.Requests.Select(request => string.Join(", ", request.Headers.GetValues("Prefer"))));
    }
}
