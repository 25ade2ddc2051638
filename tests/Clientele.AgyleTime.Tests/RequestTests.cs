using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>Requests go to the right host and carry what was set, and nothing else.</summary>
public sealed class RequestTests : IDisposable
{
    private readonly AgyleTimeClient _agyle = new(new System.Net.Http.HttpClient(), AgyleTimeContract.For("acme", Region.Au));

    [Fact]
    public void An_operation_of_the_region_has_the_regions_address() =>
        Assert.Equal("GET https://api-au.cloud.agyletime.io/organisation/users?pageLimit=5", _agyle.Organisation.Users.ListRequest(5).ToString());

    [Fact]
    public void An_operation_of_the_tenant_is_relative_to_it() =>
        Assert.Equal("GET api/organisation/users", _agyle.Organisation.UsersV1.ListRequest().ToString());

    [Fact]
    public void All_calls_of_a_resource_that_the_region_offers_go_to_the_region()
    {
        const string Workstreams = "https://api-au.cloud.agyletime.io/workactivity/workstreams";

        Assert.Equal("GET " + Workstreams, _agyle.WorkActivity.Workstreams.ListRequest().ToString());
        Assert.Equal("POST " + Workstreams, _agyle.WorkActivity.Workstreams.CreateRequest(new WorkstreamCreate { Identifier = "id-1", Type = "Workstream" }).ToString());
        Assert.Equal($"GET {Workstreams}/id-1", _agyle.WorkActivity.Workstreams.GetRequest("id-1").ToString());
        Assert.Equal($"DELETE {Workstreams}/id-1", _agyle.WorkActivity.Workstreams.DeleteRequest("id-1").ToString());
    }

    [Fact]
    public void No_value_leaves_its_segment() =>
        Assert.Equal("GET https://api-au.cloud.agyletime.io/workactivity/workstreams/..%2F..%2Fa%3Fb%23c%20d", _agyle.WorkActivity.Workstreams.GetRequest("../../a?b#c d").ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_would_lead_elsewhere_is_refused(string identifier) =>
        Assert.Throws<ArgumentException>(() => _agyle.WorkActivity.Workstreams.GetRequest(identifier));

    [Fact]
    public void Times_and_flags_are_written_as_the_service_reads_them() =>
        Assert.Equal(
            "GET api/workactivity/workstreams/metrics/agents?startTime=2026-06-01T08%3A00%3A00Z&userGrouping=true",
            _agyle.WorkActivity.Workstreams.Metrics.Agents.GetRequest(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), userGrouping: true).ToString());

    [Fact]
    public void Members_that_were_not_set_are_not_written()
    {
        var request = _agyle.WorkActivity.Workstreams.CreateRequest(new WorkstreamCreate { Identifier = "id-1", Type = "Workstream" });

        Assert.Equal("""{"identifier":"id-1","type":"Workstream"}""", System.Text.Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public void Members_that_the_description_does_not_know_can_be_sent()
    {
        var body = new WorkstreamCreate { Identifier = "id-1", Type = "Workstream" };
        body.AdditionalProperties["channel"] = JsonSerializer.SerializeToElement("chat");

        Assert.EndsWith(""","channel":"chat"}""", System.Text.Encoding.UTF8.GetString(_agyle.WorkActivity.Workstreams.CreateRequest(body).Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("a@evil.example")]
    [InlineData("a#")]
    [InlineData("")]
    public void A_tenant_that_would_lead_to_another_host_is_refused(string tenant) =>
        Assert.Throws<ArgumentException>(() => AgyleTimeContract.For(tenant, Region.Us));

    [Theory]
    [InlineData("acme.cloud.agyletime.io")]
    [InlineData("ACME.cloud.agyletime.io")]
    public void A_tenant_given_as_its_host_is_refused_with_what_to_give(string tenant)
    {
        var error = Assert.Throws<ArgumentException>(() => AgyleTimeContract.For(tenant, Region.Us));

        Assert.Contains("acme", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(".cloud.agyletime.io", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_without_a_body_in_the_answer_gives_nothing()
    {
        await using var service = await AgyleService.StartAsync();

        Assert.Equal(JsonValueKind.Undefined, (await service.Agyle.WorkActivity.Tasks.PushAsync(new Dictionary<string, JsonElement>())).ValueKind);
    }

    public void Dispose() => _agyle.Dispose();
}
