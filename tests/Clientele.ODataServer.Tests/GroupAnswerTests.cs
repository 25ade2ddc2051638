using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Answers to <c>$apply</c> that are not what was asked for: each is a typed error that names its place, and never a value.</summary>
public sealed class GroupAnswerTests
{
    [Theory]
    [InlineData("""{"value":[{"Quantity_sum":1},{"Quantity_sum":2}]}""", "$.value[1]", "second group")]
    [InlineData("""{"value":[{"Quantity_sum":1,"Quantity_sum":2}]}""", "$.value[0].Quantity_sum", "'Quantity_sum' twice")]
    [InlineData("""{"value":[{"Quantity_sum":1,"x":{"y":2},"Quantity_sum":null}]}""", "$.value[0].Quantity_sum", "'Quantity_sum' twice")]
    [InlineData("""{"value":[{"Quantity_sum":"many"}]}""", "$.value[0].Quantity_sum", "not an Edm.Decimal")]
    public async Task All_rows_are_one_group_with_each_value_once(string answer, string path, string message)
    {
        using var client = Answering(answer);

        await AssertViolationAsync(() => client.Lines.AggregateAsync(g => g.Sum(l => l.Quantity)), path, message);
        await AssertViolationAsync(() => client.Lines.Aggregate(g => g.Sum(l => l.Quantity)).ToListAsync(), path, message);
    }

    [Fact]
    public async Task A_second_page_with_a_second_group_is_a_violation_too()
    {
        using var handler = new StubHandler(request => RecordingHandler.Json(
            request.RequestUri!.Query.Contains("next", StringComparison.Ordinal)
                ? """{"value":[{"Quantity_sum":2}]}"""
                : """{"value":[{"Quantity_sum":1}],"@odata.nextLink":"Lines?$skiptoken=next"}"""));
        using var client = new DepotClient(new HttpClient(handler));

        await AssertViolationAsync(() => client.Lines.AggregateAsync(g => g.Sum(l => l.Quantity)), "$.value[0]", "second group");
    }

    [Theory]
    [InlineData("""{"value":[{"Order":1,"Asset":{"Name":"a"},"rows_count":1},{"Order":1,"Order":2,"Asset":null,"rows_count":3}]}""", "$.value[1].Order", "'Order' twice")]
    [InlineData("""{"value":[{"Order":1,"Asset":{"Name":"a"},"rows_count":1,"Asset":{"Name":"b"}}]}""", "$.value[0].Asset", "'Asset' twice")]
    [InlineData("""{"value":[{"Order":1,"Asset":{"Name":"a","Name":"b"},"rows_count":1}]}""", "$.value[0].Asset.Name", "'Name' twice")]
    [InlineData("""{"value":[{"Order":1,"Asset":{"Name":"a"},"rows_count":1,"rows_count":2}]}""", "$.value[0].rows_count", "'rows_count' twice")]
    [InlineData("""{"value":[{"Order":1,"Asset":{"Name":"a"}}]}""", "$.value[0]", "lacks the member 'rows_count'")]
    public async Task A_group_has_each_key_and_value_once_and_its_number_of_rows(string answer, string path, string message)
    {
        using var client = Answering(answer);
        var groups = client.Lines.GroupBy(l => new { l.Order, l.Asset!.Name }, g => $"{g.Key}: {g.Count()}");

        await AssertViolationAsync(() => groups.ToListAsync(), path, message);
        await AssertViolationAsync(() => groups.StreamAsync().ToListAsync().AsTask(), path, message);
    }

    [Fact]
    public async Task A_computed_key_comes_once()
    {
        using var client = Answering("""{"value":[{"ClienteleComputed":1,"ClienteleComputed":2,"Quantity_sum":3}]}""");

        await AssertViolationAsync(
            () => client.Lines.Compute(l => l.No % 2).GroupBy(c => c.Value, g => g.Sum(c => c.Row.Quantity)).ToListAsync(),
            "$.value[0].ClienteleComputed",
            "'ClienteleComputed' twice");
    }

    [Theory]
    [InlineData("""{"value":[{"Order":1,"Quantity_sum":3,"concat_1":3,"concat_2":3}]}""", "$.value[0].concat_2", "both 'concat_1' and 'concat_2'")]
    [InlineData("""{"value":[{"Order":1,"Quantity_sum":3,"concat_1":3},{"Quantity_sum":3,"concat_2":3,"concat_2":4}]}""", "$.value[1].concat_2", "both 'concat_2' and 'concat_2'")]
    [InlineData("""{"value":[{"Order":1,"Quantity_sum":3}]}""", "$.value[0]", "none of the concatenated")]
    [InlineData("""{"value":[{"Quantity_sum":3,"concat_2":3},{"Order":1,"Quantity_sum":3,"concat_1":3},{"Quantity_sum":4,"concat_2":3}]}""", "$.value[2]", "second group")]
    public async Task A_concatenated_group_is_of_one_aggregation(string answer, string path, string message)
    {
        using var client = Answering(answer);

        await AssertViolationAsync(
            () => client.Lines.GroupBy(l => l.Order, g => g.Sum(l => l.Quantity)).Concat(client.Lines.Aggregate(g => g.Sum(l => l.Quantity))).ToListAsync(),
            path,
            message);
    }

    private static DepotClient Answering(string answer) => new(new HttpClient(new StubHandler(_ => RecordingHandler.Json(answer))));

    private static async Task AssertViolationAsync(Func<Task> call, string path, string message)
    {
        var thrown = await Assert.ThrowsAsync<ApiContractViolationException>(call);

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(path, thrown.JsonPath);
    }
}
