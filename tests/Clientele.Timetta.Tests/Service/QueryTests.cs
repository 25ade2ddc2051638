using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using EmbeddedService;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Service;

/// <summary>Queries over the embedded service's rows.</summary>
public class QueryTests(SharedCaller shared) : IClassFixture<SharedCaller>
{
    [Theory]
    [InlineData("Users?$filter=email eq 'robin.vale@example.com'", 1)]
    [InlineData("Users?$filter=contains(name,'O''Dell') and licensed", 9)]
    [InlineData("Users?$filter=department/name eq 'Support'", 48)]
    [InlineData("Users?$filter=stringValue1 eq null", 192)]
    [InlineData("Users?$filter=not licensed", 24)]
    [InlineData("Users?$filter=lastWorkDay ge 2026-01-01", 20)]
    [InlineData("Users?$filter=resourceType eq WP.ResourceType'User' and year(firstWorkDay) eq 2020", 40)]
    [InlineData("Users?$filter=phone lt 'a'", 180)]
    [InlineData("Projects?$filter=manager/name in ('Clara Elmsworth','Dario Hartfield')", 12)]
    [InlineData("Projects?$filter=projectTasks/any(t: t/estimatedHours gt 100 and t/name eq 'Testing')", 180)]
    [InlineData("Projects?$filter=projectTasks/all(t: t/indent eq 0)", 0)]
    [InlineData("Projects?$filter=projectTasks/$count gt 5", 0)]
    [InlineData("Projects?$filter=decimalValue1 mul 2 le 4002 and startswith(code,'P')", 2)]
    [InlineData("Issues?$filter=created ge 2026-01-01T14:59:00Z", 2)]
    [InlineData("Issues?$filter=created ge 2026-01-01 and tags/any(t: t/code eq 'REGRESSION')", 60)]
    [InlineData("Issues?$filter=parent/parent/code ne null", 2)]
    [InlineData("TimeSheets?$filter=billableDuration gt 40", 0)]
    [InlineData("Resources/WP.Department", 6)]
    [InlineData("Projects?$search=intranet", 18)]
    public async Task A_filter_gives_its_rows(string address, int rows)
    {
        var caller = shared.Caller;

        Assert.Equal(rows, (await caller.RowsAsync(address)).Count);
    }

    [Fact]
    public async Task Rows_come_in_the_order_asked_for()
    {
        var caller = shared.Caller;

        var rows = await caller.RowsAsync("Users?$orderby=department/name desc,code&$select=code&$top=3&$skip=1&$expand=department($select=name)");

        Assert.Equal(["U007", "U012", "U017"], rows.Select(r => r.GetProperty("code").GetString()));
        Assert.All(rows, r => Assert.Equal("Support", r.GetProperty("department").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Only_what_is_selected_travels()
    {
        var caller = shared.Caller;

        var row = Assert.Single(await caller.RowsAsync("Projects?$select=id,name&$expand=manager($select=email)&$top=1"));

        Assert.Equal(["id", "name", "manager"], row.EnumerateObject().Select(m => m.Name));
        Assert.Equal(["email"], row.GetProperty("manager").EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task An_expand_has_options_of_its_own()
    {
        var caller = shared.Caller;

        var row = await caller.JsonAsync(
            $"Projects({Ids.Of("Project", 3)})?$expand=projectTasks($filter=indent eq 1;$orderby=number desc;$top=2;$count=true;$select=name)");

        Assert.Equal(4, row.GetProperty("projectTasks@odata.count").GetInt32());
        Assert.Equal(["Handover", "Testing"], row.GetProperty("projectTasks").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_key_a_navigation_and_a_count_are_addresses()
    {
        var caller = shared.Caller;
        var user = Ids.Of("User", 7);

        Assert.Equal("Clara", (await caller.JsonAsync($"Users({Ids.Of("User", 2)})")).GetProperty("name").GetString()!.Split(' ')[0]);
        Assert.Equal("Support", (await caller.JsonAsync($"Users({user})/department")).GetProperty("name").GetString());
        Assert.Equal(5, (await caller.RowsAsync($"Projects({Ids.Of("Project", 9)})/projectTasks")).Count);
        using var count = await caller.GetAsync("Users/$count?$filter=licensed");
        Assert.Equal("216", await count.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", count.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Rows_of_a_derived_type_and_undeclared_members_say_their_type()
    {
        var caller = shared.Caller;

        var resource = Assert.Single(await caller.RowsAsync($"Resources?$filter=id eq {Ids.Of("User", 3)}"));
        var sheet = (await caller.RowsAsync("TimeSheets?$top=1"))[0];

        Assert.Equal("#WP.User", resource.GetProperty("@odata.type").GetString());
        Assert.Equal("#Decimal", sheet.GetProperty("billableDuration@odata.type").GetString());
        Assert.Equal("#Collection(WP.DateHours)", sheet.GetProperty("schedule@odata.type").GetString());
        Assert.False(sheet.TryGetProperty("editAllowed@odata.type", out _));
    }

    [Fact]
    public async Task Pages_end_and_together_hold_every_row_once()
    {
        await using var caller = await Caller.StartAsync(new ServiceOptions { PageLimit = 50 });
        var address = "Users?$filter=isActive&$orderby=name&$count=true&$select=id";
        var pages = 0;
        var keys = new System.Collections.Generic.HashSet<string?>();
        for (string? next = address; next is not null; pages++)
        {
            var page = await caller.JsonAsync(next);
            Assert.Equal(220, page.GetProperty("@odata.count").GetInt32());
            Assert.All(page.GetProperty("value").EnumerateArray(), r => Assert.True(keys.Add(r.GetProperty("id").GetString())));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal((5, 220), (pages, keys.Count));
    }

    [Fact]
    public async Task A_top_within_the_page_limit_has_no_next_link()
    {
        await using var caller = await Caller.StartAsync(new ServiceOptions { PageLimit = 50 });

        var page = await caller.JsonAsync("Users?$top=50");

        Assert.False(page.TryGetProperty("@odata.nextLink", out _));
    }

    [Theory]
    [InlineData("Users?$filter=name eq", "The query specified in the URI is not valid. ")]
    [InlineData("Sprints?$filter=projectId eq null", "Could not find a property named 'projectId' on type 'WP.Sprint'.")]
    [InlineData("Issues?$expand=tags", "not a navigation property")]
    [InlineData("Users?$expand=timeAllocations", "The property 'timeAllocations' cannot be used in the $expand query option.")]
    [InlineData("Users?$filter=certificates/any()", "The property 'certificates' cannot be used in the $filter query option.")]
    [InlineData("Notifications?$top=100", "The limit of '50' for Top query has been exceeded. The value from the incoming request is '100'.")]
    [InlineData("Users?$top=x", "Invalid value 'x' for $top query option")]
    [InlineData("Users?$foo=1", "The query parameter '$foo' is not supported.")]
    public async Task A_wrong_query_is_a_bad_request_that_says_why(string address, string message)
    {
        var caller = shared.Caller;

        var (status, error) = await caller.ErrorAsync(HttpMethod.Get, address);

        Assert.Equal(400, status);
        Assert.Equal("", error.GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), System.StringComparison.Ordinal);
        Assert.Equal(0, error.GetProperty("details").GetArrayLength());
        Assert.Equal("Microsoft.OData.ODataException", error.GetProperty("innererror").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Users('0a7c2d80-0000-4000-8000-000000000001')")]
    [InlineData("Users(0a7c2d80-0000-4000-8000-000000000001)")]
    [InlineData("Issues(0a7c2d80-0000-4000-8000-000000000001)/Comments")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        var caller = shared.Caller;

        Assert.Equal(404, (await caller.ErrorAsync(HttpMethod.Get, address)).Status);
    }

    [Fact]
    public async Task An_option_without_its_dollar_is_ignored()
    {
        var caller = shared.Caller;

        Assert.Equal(240, (await caller.RowsAsync("Users?top=5")).Count);
    }

    [Fact]
    public async Task The_description_needs_no_token()
    {
        var caller = shared.Caller;

        using var response = await caller.SendAsync(HttpMethod.Get, "$metadata", bearer: "none");

        Assert.Contains("Namespace=\"WP\"", await response.Content.ReadAsStringAsync(), System.StringComparison.Ordinal);
    }
}
