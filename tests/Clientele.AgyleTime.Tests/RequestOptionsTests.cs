using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>Options and responses of calls on the emitted client.</summary>
public sealed class RequestOptionsTests
{
    [Fact]
    public async Task Options_of_a_client_go_with_all_of_its_pages()
    {
        using var stub = new StubService(line => RecordingHandler.Json(
            line.Contains("nextPageToken", System.StringComparison.Ordinal)
                ? """{"status":"success","data":[]}"""
                : """{"status":"success","data":[],"nextPageToken":"2"}"""));

        await stub.Agyle.With(new RequestOptions().WithHeader("X-Trace", "t-1")).Organisation.Users.List().ToListAsync();

        Assert.Equal(2, stub.Messages.Count);
        Assert.All(stub.Messages, message => Assert.Equal("t-1", message.Headers.GetValues("X-Trace").Single()));
    }

    [Fact]
    public async Task A_call_tells_what_its_response_says()
    {
        using var stub = new StubService(_ => new HttpResponseMessage(HttpStatusCode.NotModified));

        var result = await stub.Agyle.WithResponseAsync(agyle => agyle.WorkActivity.Workstreams.GetAsync("id-1"), new RequestOptions { IfNoneMatch = "\"1\"" });

        Assert.True(result.IsNotModified);
        Assert.Equal("\"1\"", stub.Messages.Single().Headers.IfNoneMatch.Single().Tag);
    }
}
