using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Clientele.Timetta.Tests.Client;

/// <summary>The vendor's own two examples of <c>$apply</c>, each one statement.</summary>
public sealed class AggregationTests
{
    private static readonly HttpClient s_http = new(new Answer()) { BaseAddress = new Uri("https://api.example.com/odata/") };
    private static readonly TimettaClient s_timetta = new(s_http);

    [Fact]
    public void Hours_by_project_and_role()
    {
        var hours = s_timetta.TimeAllocations
            .Where(a => a.Date >= new DateOnly(2026, 1, 1))
            .GroupBy(a => new { Project = a.Project!.Id, Role = a.Role!.Id }, g => new { g.Key.Project, g.Key.Role, Hours = g.Sum(a => a.HoursNormalized) });

        Assert.Equal(
            "GET TimeAllocations?$apply=filter(date ge 2026-01-01)/groupby((project/id,role/id),aggregate(hoursNormalized with sum as hoursNormalized_sum))",
            Uri.UnescapeDataString(hours.ToString()));
    }

    [Fact]
    public async Task Number_of_different_rows()
    {
        var count = await s_timetta.TimeAllocations.AggregateAsync(g => g.CountDistinct(a => a.Id));

        Assert.Equal(7, count);
    }

    private sealed class Answer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Assert.Equal("/odata/TimeAllocations?$apply=aggregate(id with countdistinct as id_countdistinct)", Uri.UnescapeDataString(request.RequestUri!.PathAndQuery));
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"value":[{"@odata.id":null,"id_countdistinct":7}]}""") });
        }
    }
}
