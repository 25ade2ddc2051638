using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Diagnostics;
using Clientele.Rest;
using Clientele.Tests.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Clientele.Tests.Rest;

/// <summary>A value in a path may be a person's address: what is written down names the path without it.</summary>
public class PathTemplateTests
{
    private const string Mail = "ann@sample.test";

    private static ApiRequest Request(string server = "") => new RestRequest(HttpMethod.Get, $"users/{Mail}/keys/{"7"}", server).Query("q", Mail).ToRequest();

    [Fact]
    public void Whoever_asks_sees_the_value() =>
        Assert.Equal("GET users/ann%40sample.test/keys/7?q=ann%40sample.test", Request().ToString());

    [Theory]
    [InlineData("", "GET users/…/keys/…?q=…: 404 NotFound: no")]
    [InlineData("https://files.sample.test/v1/", "GET https://files.sample.test/v1/users/…/keys/…?q=…: 404 NotFound: no")]
    public async Task Messages_carry_the_template(string server, string message)
    {
        var contract = Service.Contract with { Servers = new Dictionary<string, Uri> { ["files"] = new("https://files.sample.test/v1/") } };
        var service = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.NotFound, """{"message":"no"}"""));
        var e = await Assert.ThrowsAsync<ApiNotFoundException>(() => Service.Transport(service, contract).SendAsync(Request(server)));
        Assert.Equal(message, e.Message);
        Assert.Contains("ann%40sample.test", Assert.Single(service.Seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_redirect_is_told_without_its_path()
    {
        var service = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri($"https://other.test/users/{Mail}") } });
        var e = await Assert.ThrowsAsync<ApiException>(() => Service.Transport(service).SendAsync(Request()));
        Assert.EndsWith("a redirect that is not followed, to https://other.test", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_carries_the_template()
    {
        var seen = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClienteleTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var service = new StubHandler(_ => StubHandler.Respond(HttpStatusCode.OK));
        var telemetry = new TelemetryHandler("Templates", NullLogger.Instance, TimeProvider.System) { InnerHandler = service };
        using var response = await Service.Transport(telemetry).SendAsync(Request());
        Activity activity;
        lock (seen)
        {
            activity = seen.Single(one => one.GetTagItem("clientele.service") is "Templates");
        }

        Assert.Equal("https://api.sample.test/odata/users/…/keys/…?q=…", activity.GetTagItem("url.full"));
        Assert.Equal("https://api.sample.test/odata/users/…/keys/…", activity.GetTagItem("url.template"));
    }
}
