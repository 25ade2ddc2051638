using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using static Clientele.Tests.Http.Service;

namespace Clientele.Tests.Http;

public sealed class HeaderTests : IDisposable
{
    private readonly StubHandler _service = new(_ => StubHandler.Respond(HttpStatusCode.OK));

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData("If-Match", "\"1\"\r\nX-Other: 1")]
    [InlineData("If-Match", "\"1\"\nX-Other: 1")]
    [InlineData("Prefer", "a\rb")]
    [InlineData("Prefer", "a\0b")]
    [InlineData("Prefer", "a\u007Fb")]
    [InlineData("Prefer", "caf\u00E9")]
    [InlineData("Content-Language", "de\r\nX-Other: 1")]
    public async Task A_value_that_no_header_field_can_have_is_refused(string name, string value)
    {
        var request = new ApiRequest(HttpMethod.Patch, "Users(1)") { Headers = [new(name, value)], Body = "{}"u8.ToArray() };
        var e = await Assert.ThrowsAsync<ArgumentException>(() => Transport(_service).SendAsync(request));
        Assert.StartsWith($"The value of {name} contains characters that are invalid in a header field", e.Message, StringComparison.Ordinal);
        Assert.Empty(_service.Seen);
    }

    [Theory]
    [InlineData("X-A\r\nX-B")]
    [InlineData("X A")]
    [InlineData("X:A")]
    [InlineData("")]
    public async Task A_name_that_is_no_token_is_refused(string name)
    {
        var request = new ApiRequest(HttpMethod.Get, "Users") { Headers = [new(name, "1")] };
        await Assert.ThrowsAsync<ArgumentException>(() => Transport(_service).SendAsync(request));
        await Assert.ThrowsAsync<ArgumentException>(() => Transport(_service).SendForStreamAsync(request));
        Assert.Empty(_service.Seen);
    }

    [Fact]
    public async Task A_header_field_of_a_made_body_is_checked_too()
    {
        var request = new ApiRequest(HttpMethod.Post, "Files")
        {
            ContentFactory = () =>
            {
                var content = new ByteArrayContent(Encoding.UTF8.GetBytes("x"));
                content.Headers.TryAddWithoutValidation("Content-Location", "a\r\nX-Other: 1");
                return content;
            },
        };
        await Assert.ThrowsAsync<ArgumentException>(() => Transport(_service).SendAsync(request));
        Assert.Empty(_service.Seen);
    }

    [Fact]
    public async Task An_ordinary_value_passes()
    {
        var request = new ApiRequest(HttpMethod.Get, "Users") { Headers = [new("Prefer", "odata.maxpagesize=5,\ta=\"b c\""), new("X-Empty", "")] };
        using var response = await Transport(_service).SendAsync(request);
        Assert.Single(_service.Seen);
    }
}
