using System;
using System.Linq;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>Every failure is of its own type and keeps its body.</summary>
public sealed class FailureTests
{
    private static readonly WorkstreamCreate New = new() { Identifier = "id-1", Type = "Workstream" };

    [Fact]
    public async Task A_created_workstream_comes_back_as_a_reference()
    {
        await using var service = await AgyleService.StartAsync();

        var created = await service.Agyle.WorkActivity.Workstreams.CreateAsync(New);

        Assert.Equal(("id-1", "/api/workactivity/workstreams/id-1"), (created.Identifier, created.Location));
    }

    [Fact]
    public async Task A_deleted_workstream_is_answered_without_a_body_and_is_gone()
    {
        await using var service = await AgyleService.StartAsync();
        var workstreams = service.Agyle.WorkActivity.Workstreams;
        await workstreams.CreateAsync(New);
        Assert.Equal("id-1", (await workstreams.GetAsync("id-1")).GetProperty("identifier").GetString());

        await workstreams.DeleteAsync("id-1");

        await Assert.ThrowsAsync<ApiNotFoundException>(() => workstreams.GetAsync("id-1"));
    }

    [Fact]
    public async Task A_validation_error_names_fields()
    {
        await using var service = await AgyleService.StartAsync();
        var body = new WorkstreamCreate { Identifier = null!, Type = "Workstream" };
        body.AdditionalProperties["colour"] = default;

        var error = await Assert.ThrowsAsync<ApiValidationException>(() => service.Agyle.WorkActivity.Workstreams.CreateAsync(body));

        Assert.Equal((400, "BadRequest"), (error.Status, error.Code));
        Assert.Equal(
            ["identifier (MISSING): Field is required", "colour (UNDEFINED): Not known, remove it"],
            error.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("""{"status":"error","message":"No","result":1001}""", "1001")]
    [InlineData("""{"status":"error","message":"No","result":"Locked"}""", "Locked")]
    [InlineData("""{"status":"error","message":"No","result":1001,"code":"BadRequest"}""", "BadRequest")]
    [InlineData("""{"status":"error","message":"No","result":0}""", null)]
    public async Task The_result_is_the_code_where_there_is_no_other(string body, string? code)
    {
        using var stub = new StubService(_ => StubService.Json(body, 422));

        var error = await Assert.ThrowsAsync<ApiBusinessRuleException>(() => stub.Agyle.WorkActivity.Workstreams.CreateAsync(New));

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_broken_rule_is_no_validation_error()
    {
        await using var service = await AgyleService.StartAsync();

        var error = await Assert.ThrowsAsync<ApiBusinessRuleException>(
            () => service.Agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "closed", Type = "Workstream" }));

        Assert.Contains("The period is closed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_is_not_there_is_not_found()
    {
        await using var service = await AgyleService.StartAsync();

        await Assert.ThrowsAsync<ApiNotFoundException>(() => service.Agyle.WorkActivity.Workstreams.GetAsync("none"));
    }

    [Theory]
    [InlineData(200, """{"status":"error","message":"INTERNAL ERROR","code":"InternalError","result":"InternalError"}""", typeof(ApiException))]
    [InlineData(200, """{"status":"fail","data":{"title":"A title is required"}}""", typeof(ApiValidationException))]
    [InlineData(200, """{"data":[1],"status":"error","message":"type (INVALID): no"}""", typeof(ApiValidationException))]
    [InlineData(200, """{"status":"odd","data":{}}""", typeof(ApiContractViolationException))]
    [InlineData(200, """{"status":"success"}""", typeof(ApiContractViolationException))]
    [InlineData(200, """{"status":"success","data":null}""", typeof(ApiContractViolationException))]
    [InlineData(200, """{"status":"success","data":[]}""", typeof(ApiContractViolationException))]
    [InlineData(200, """{"status":"success","data":{"identifier":7}}""", typeof(ApiContractViolationException))]
    [InlineData(200, """{"status":"success","data":{"identifier":""", typeof(ApiContractViolationException))]
    [InlineData(200, "<html><title>Sign in</title></html>", typeof(ApiContractViolationException))]
    [InlineData(200, "", typeof(ApiContractViolationException))]
    [InlineData(200, "[]", typeof(ApiContractViolationException))]
    [InlineData(409, """{"status":"error","message":"identifier (INVALID): taken, by another"}""", typeof(ApiValidationException))]
    [InlineData(500, """{"status":"error","message":"INTERNAL ERROR","code":"InternalError"}""", typeof(ApiException))]
    [InlineData(502, "<html>Bad gateway</html>", typeof(ApiException))]
    [InlineData(403, "", typeof(ApiForbiddenException))]
    [InlineData(401, """{"status":"error","message":"no"}""", typeof(ApiUnauthorizedException))]
    public async Task Each_bad_answer_has_its_own_error_and_keeps_its_body(int status, string body, Type expected)
    {
        using var stub = new StubService(_ => StubService.Json(body, status));

        var error = await Assert.ThrowsAsync(expected, () => stub.Agyle.WorkActivity.Workstreams.CreateAsync(New));

        Assert.Equal(body.Length == 0 ? null : body, ((ApiException)error).RawBody);
    }

    [Fact]
    public async Task A_fault_of_the_server_tells_its_cause()
    {
        using var stub = new StubService(_ => StubService.Json("""{"status":"error","message":"INTERNAL ERROR","code":"InternalError","result":"InternalError"}""", 500));

        var error = await Assert.ThrowsAsync<ApiException>(() => stub.Agyle.WorkActivity.Workstreams.CreateAsync(New));

        Assert.Equal((500, "InternalError"), (error.Status, error.Code));
        Assert.Contains("INTERNAL ERROR", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_members_are_skipped()
    {
        using var stub = new StubService(_ => StubService.Json("""{"extra":{"data":1},"status":"success","data":{"more":[],"identifier":"a"},"result":"text"}"""));

        Assert.Equal("a", (await stub.Agyle.WorkActivity.Workstreams.CreateAsync(New)).Identifier);
    }

    [Fact]
    public async Task Text_with_commas_stays_whole()
    {
        using var stub = new StubService(_ => StubService.Json(
            """{"status":"error","message":"a (INVALID): first, second, (third), type (MISSING): required, please, b.c[0] (UNDEFINED): x"}""", 400));

        var error = await Assert.ThrowsAsync<ApiValidationException>(() => stub.Agyle.WorkActivity.Workstreams.CreateAsync(New));

        Assert.Equal(
            ["a (INVALID): first, second, (third)", "type (MISSING): required, please", "b.c[0] (UNDEFINED): x"],
            error.Problems.Select(problem => problem.ToString()));
    }
}
