using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Service;

/// <summary>Writes, and what they are refused for.</summary>
public class WriteTests
{
    private static readonly string User = $"Users({Ids.Of("User", 8)})";
    private static readonly string Project = $"Projects({Ids.Of("Project", 1)})";

    [Fact]
    public async Task A_patch_changes_what_it_carries_and_answers_without_a_body()
    {
        await using var caller = await Caller.StartAsync();

        using var response = await caller.SendAsync(HttpMethod.Patch, User, """{"position":"Advisor","phone":null}""");
        var row = await caller.JsonAsync(User);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal("Advisor", row.GetProperty("position").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("phone").ValueKind);
        Assert.Equal("U008", row.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_patch_gives_the_row_to_who_prefers_it()
    {
        await using var caller = await Caller.StartAsync();

        using var response = await caller.SendAsync(HttpMethod.Patch, User, """{"position":"Advisor"}""", prefer: "return=representation");
        var row = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal((200, "Advisor"), ((int)response.StatusCode, row.GetProperty("position").GetString()));
    }

    [Fact]
    public async Task A_new_row_keeps_its_key_and_says_where_it_is()
    {
        await using var caller = await Caller.StartAsync();
        var id = Guid.NewGuid();

        using var response = await caller.SendAsync(
            HttpMethod.Post, "Issues", $$"""{"id":"{{id}}","name":"New","typeId":"{{Ids.Of("DirectoryEntry", 1)}}","assigneeId":"nobody"}""");
        var row = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(201, (int)response.StatusCode);
        Assert.EndsWith($"/odata/Issues({id})", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("nobody", row.GetProperty("assigneeId").GetString());
        Assert.True(row.GetProperty("rowVersion").GetInt64() > 0);
    }

    [Theory]
    [InlineData("PATCH", """{"licensed":"yes"}""", "NoDelta: Entity changes must be passed")]
    [InlineData("PATCH", """{"department":{"name":"x"}}""", "NoDelta: Entity changes must be passed")]
    [InlineData("PATCH", """{"licensed":null}""", "NoDelta: Entity changes must be passed")]
    [InlineData("PUT", """[]""", "Entity cannot be null")]
    public async Task A_body_that_does_not_fit_is_refused_without_saying_where(string method, string json, string message)
    {
        await using var caller = await Caller.StartAsync();

        var (status, error) = await caller.ErrorAsync(new HttpMethod(method), User, json);

        Assert.Equal((400, message), (status, error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task An_unknown_member_of_a_closed_type_is_refused()
    {
        await using var caller = await Caller.StartAsync();

        var (status, _) = await caller.ErrorAsync(HttpMethod.Post, "CurrencyExchangeRates", """{"date":"2026-01-01"}""");

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task A_put_needs_the_current_version()
    {
        await using var caller = await Caller.StartAsync();
        var version = (await caller.JsonAsync(Project)).GetProperty("rowVersion").GetInt64().ToString(CultureInfo.InvariantCulture);
        var body = $$"""{"name":"Renamed","managerId":"{{Ids.Of("User", 1)}}","rowVersion":{{version}}}""";

        using var first = await caller.SendAsync(HttpMethod.Put, Project, body);
        var (status, error) = await caller.ErrorAsync(HttpMethod.Put, Project, body);

        Assert.Equal((204, 500), ((int)first.StatusCode, status));
        Assert.Equal("WpConcurrencyException", error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_put_without_a_version_is_refused()
    {
        await using var caller = await Caller.StartAsync();

        var (_, error) = await caller.ErrorAsync(HttpMethod.Put, Project, """{"name":"Renamed"}""");

        Assert.Equal("WpConcurrencyException", error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_protected_row_is_a_business_error_whose_details_are_an_object()
    {
        await using var caller = await Caller.StartAsync();

        var (status, error) = await caller.ErrorAsync(HttpMethod.Patch, $"Projects({Ids.Of("Project", 9)})", """{"name":"x"}""");

        Assert.Equal(500, status);
        Assert.Equal("WpEntityProtectedException", error.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Object, error.GetProperty("details").ValueKind);
    }

    [Fact]
    public async Task A_put_of_a_time_sheet_replaces_its_lines()
    {
        await using var caller = await Caller.StartAsync();
        var sheet = $"TimeSheets({Ids.Of("TimeSheet", 12)})";

        using var response = await caller.SendAsync(
            HttpMethod.Put,
            sheet,
            $$"""
            {"dateFrom":"2026-06-01","dateTo":"2026-06-07","templateId":"{{Ids.Of("TimeSheetTemplate", 1)}}","stateId":"{{Ids.Of("State", 7)}}",
             "timeSheetLines":[{"orderNumber":0,"projectId":"{{Ids.Of("Project", 1)}}"}]}
            """);
        var row = await caller.JsonAsync(sheet + "?$expand=timeSheetLines");

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(Ids.Of("Project", 1), Assert.Single(row.GetProperty("timeSheetLines").EnumerateArray()).GetProperty("projectId").GetGuid());
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        await using var caller = await Caller.StartAsync();
        var issue = $"Issues({Ids.Of("Issue", 5)})";

        using var response = await caller.SendAsync(HttpMethod.Delete, issue);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(404, (await caller.ErrorAsync(HttpMethod.Get, issue)).Status);
    }

    [Fact]
    public async Task Tracked_hours_cannot_be_written_directly()
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(405, (await caller.ErrorAsync(HttpMethod.Post, "TimeAllocations", "{}")).Status);
    }

    [Fact]
    public async Task A_row_posted_below_another_belongs_to_it()
    {
        await using var caller = await Caller.StartAsync();

        using var response = await caller.SendAsync(HttpMethod.Post, Project + "/projectTasks", """{"name":"Extra","indent":1,"number":5}""");
        var names = (await caller.RowsAsync(Project + "/projectTasks?$select=name")).Select(t => t.GetProperty("name").GetString());

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Contains("Extra", names);
    }
}
