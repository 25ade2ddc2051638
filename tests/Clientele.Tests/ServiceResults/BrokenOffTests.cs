using System;
using System.Threading.Tasks;
using Clientele.Tests.Http;

namespace Clientele.Tests.ServiceResults;

/// <summary>A service that fails after it has begun to answer writes an error into its response and ends it (OData JSON Format 4.01 §21.2).</summary>
public class BrokenOffTests
{
    private const string Error = """{"error":{"code":"Timeout","message":"The query took too long."}}""";

    [Theory]
    [InlineData("""{"value":[{"name":"a"},{"name":"b"},""" + Error, "$.value[2].error")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b",""" + "\"error\":{\"code\":\"Timeout\",\"message\":\"The query took too long.\"}}", "$.value[1].error")]
    [InlineData("""{"value":[{"name":"a"}""" + Error, "$.value")]
    [InlineData("""{"value":[{"name":"a"},{"name":"b""" + Error, "$.value[1].name")]
    public async Task An_error_inside_a_response_says_that_the_service_broke_off(string body, string path)
    {
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of(body).Rows().ToListAsync());
        Assert.Contains("the service broke off its response: Timeout: The query took too long.", e.Message, StringComparison.Ordinal);
        Assert.Equal(("Timeout", "The query took too long.", 200), (e.Code, e.Error.Message, e.Status));
        Assert.StartsWith(path[..7], e.JsonPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_has_an_error_of_its_own_is_a_row()
    {
        var rows = await FakeService.Of("""{"value":[{"name":"a","error":{"code":"x","message":"y"}},{"name":"b"}]}""").Rows().ToListAsync();
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task A_response_that_merely_ends_early_is_no_error_of_the_service()
    {
        var e = await Assert.ThrowsAsync<ApiContractViolationException>(() => FakeService.Of("""{"value":[{"name":"the error"},{"na""").Rows().ToListAsync());
        Assert.DoesNotContain("broke off", e.Message, StringComparison.Ordinal);
    }
}
