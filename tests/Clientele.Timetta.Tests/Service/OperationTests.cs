using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Service;

/// <summary>Functions and actions, bound and unbound.</summary>
public class OperationTests
{
    private static readonly string Issue = $"Issues({Ids.Of("Issue", 3)})";

    [Fact]
    public async Task A_state_is_set_where_there_is_a_way_to_it()
    {
        await using var caller = await Caller.StartAsync();

        using var response = await caller.SendAsync(HttpMethod.Post, Issue + "/WP.SetState", $$"""{"stateId":"{{Ids.Of("State", 5)}}"}""");
        var info = await response.Content.ReadFromJsonAsync<JsonElement>();
        var issue = await caller.JsonAsync(Issue + "?$expand=state($select=name)");
        var history = await caller.RowsAsync(Issue + "/WP.GetStateHistory()");

        Assert.Equal("Issue", info.GetProperty("entityType").GetString());
        Assert.Equal("In progress", issue.GetProperty("state").GetProperty("name").GetString());
        Assert.Single(history);
    }

    [Fact]
    public async Task A_state_without_a_way_to_it_is_a_business_error()
    {
        await using var caller = await Caller.StartAsync();

        var (status, error) = await caller.ErrorAsync(HttpMethod.Post, Issue + "/WP.SetState", $$"""{"stateId":"{{Ids.Of("State", 6)}}"}""");

        Assert.Equal((500, "WpTransitionException"), (status, error.GetProperty("code").GetString()));
        Assert.Contains("'Open' to 'Done'", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"stateId":"x"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"stateid":null}""")]
    public async Task An_action_refuses_parameters_that_do_not_fit(string json)
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(400, (await caller.ErrorAsync(HttpMethod.Post, Issue + "/WP.SetState", json)).Status);
    }

    [Fact]
    public async Task Hours_are_tracked_merged_and_refused_on_approved_sheets()
    {
        await using var caller = await Caller.StartAsync();
        var entry = $$"""{"timeEntries":[{"date":"DAY","hours":1.5,"userEmail":"robin.vale@example.com","projectCode":"P044"}],"strategyIfEntryExists":"Merge"}""";

        using var first = await caller.SendAsync(HttpMethod.Post, "TrackTime", entry.Replace("DAY", "2026-06-03", StringComparison.Ordinal));
        using var second = await caller.SendAsync(HttpMethod.Post, "TrackTime", entry.Replace("DAY", "2026-06-03", StringComparison.Ordinal));
        var hours = await caller.RowsAsync("TimeAllocations?$filter=project/code eq 'P044' and user/email eq 'robin.vale@example.com'");
        var (status, error) = await caller.ErrorAsync(HttpMethod.Post, "TrackTime", entry.Replace("DAY", "2026-05-20", StringComparison.Ordinal));

        Assert.Equal((204, 204), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal(3m, Assert.Single(hours).GetProperty("hours").GetDecimal());
        Assert.Equal((500, "WpTimeSheetException"), (status, error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Exactly_one_way_to_name_a_person_is_allowed()
    {
        await using var caller = await Caller.StartAsync();

        var (_, error) = await caller.ErrorAsync(
            HttpMethod.Post, "TrackTime", """{"timeEntries":[{"date":"2026-06-03","projectCode":"P001"}],"strategyIfEntryExists":"Merge"}""");

        Assert.Equal("Exactly one of userId, userCode, userEmail must be given.", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_comment_is_added_and_listed()
    {
        await using var caller = await Caller.StartAsync();

        using var response = await caller.SendAsync(HttpMethod.Post, Issue + "/WP.AddComment", """{"text":"Done \u2764","mentionedUserIds":[]}""");
        var items = await caller.RowsAsync(Issue + "/WP.GetActivityItems(showSystemEvents=false)");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("Done \u2764", Assert.Single(items).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("Projects(P)/WP.GetKpi(request=@r)?@r={\"showInBaseCurrency\":true,\"period\":{\"from\":\"2026-05-18\",\"to\":\"2026-05-24\",\"periodType\":\"Custom\"}}")]
    [InlineData("Projects(P)/WP.GetKpi(request=@r)?@r=null")]
    public async Task A_complex_parameter_travels_as_an_alias(string address)
    {
        await using var caller = await Caller.StartAsync();

        var rows = await caller.RowsAsync(address.Replace("P)", $"{Ids.Of("Project", 30)})", StringComparison.Ordinal));

        Assert.True(rows.First(r => r.GetProperty("kind").GetString() == "Hours").GetProperty("value").GetDecimal() > 0);
    }

    [Fact]
    public async Task Functions_give_values_rows_and_complex_values()
    {
        await using var caller = await Caller.StartAsync();
        var user = Ids.Of("User", 4);

        var sheet = await caller.JsonAsync($"TimeSheets/WP.GetIdForPeriod(date=2026-06-02,userId={user})");
        var days = await caller.RowsAsync($"Schedules/GetUserSchedule(userId={user},from=2026-06-01,to=2026-06-07)");
        var session = await caller.JsonAsync("GetSession()");
        var tasks = await caller.RowsAsync($"Projects({Ids.Of("Project", 2)})/WP.GetTasks()");
        var current = await caller.JsonAsync("TimeSheets/WP.Current()?$select=dateFrom");

        Assert.Equal(Ids.Of("TimeSheet", 42), sheet.GetProperty("value").GetGuid());
        Assert.Equal(40m, days.Sum(d => d.GetProperty("hours").GetDecimal()));
        Assert.Equal("robin.vale@example.com", session.GetProperty("user").GetProperty("email").GetString());
        Assert.Equal(5, tasks.Count);
        Assert.Equal("2026-06-01", current.GetProperty("dateFrom").GetString());
    }

    [Fact]
    public async Task A_file_goes_up_as_a_form_and_comes_down_as_bytes()
    {
        await using var caller = await Caller.StartAsync();
        using var http = new HttpClient { BaseAddress = caller.Service.ServiceRoot };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "static");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Issue"), "entityType" },
            { new StringContent(Ids.Of("Issue", 3).ToString()), "entityId" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("hello")), "attachment", "note.txt" },
        };

        using var response = await http.PostAsync("Files/WP.UploadFile", form);
        var key = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        var listed = await caller.RowsAsync($"Files/WP.GetFilesMetadata(entityId={Ids.Of("Issue", 3)})");
        var bytes = await http.GetByteArrayAsync($"Files/WP.GetFile(fileKey={key})");

        Assert.Equal("note.txt", Assert.Single(listed).GetProperty("name").GetString());
        Assert.Equal("hello", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task An_operation_that_the_service_lacks_says_so()
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(501, (await caller.ErrorAsync(HttpMethod.Get, "GetLanguages()")).Status);
    }

    [Fact]
    public async Task A_function_is_not_posted_and_an_action_is_not_got()
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(405, (await caller.ErrorAsync(HttpMethod.Post, "GetSession()")).Status);
        Assert.Equal(405, (await caller.ErrorAsync(HttpMethod.Get, Issue + "/WP.SetState")).Status);
    }

    [Fact]
    public async Task The_log_holds_each_request_with_its_answer()
    {
        await using var caller = await Caller.StartAsync();

        using var response = await caller.GetAsync("Roles?$filter=name eq 'Tester'");

        var line = Assert.Single(caller.Service.Log.Lines);
        Assert.Equal("GET /odata/Roles?$filter=name eq 'Tester' -> 200", line.ToString().Split(',')[0]);
        Assert.Equal((await response.Content.ReadAsByteArrayAsync()).Length, line.Bytes);
    }
}
