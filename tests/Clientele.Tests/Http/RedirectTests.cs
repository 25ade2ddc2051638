using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using static Clientele.Tests.Http.Service;

namespace Clientele.Tests.Http;

public class RedirectTests
{
    private readonly List<string> _bodies = [];

    private static (ApiTransport Transport, StubHandler Service) Serve(params (int Status, string? Location)[] answers)
    {
        var queue = new Queue<(int Status, string? Location)>(answers);
        var service = new StubHandler(async (request, token) =>
        {
            if (request.Content is { } body)
            {
                await body.LoadIntoBufferAsync(token);
            }

            var (status, location) = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
            var response = StubHandler.Respond((HttpStatusCode)status);
            response.Headers.Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute);
            return response;
        });
        return (Transport(new RedirectHandler(Contract) { InnerHandler = service }), service);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_read_follows_a_redirect_within_the_service(int status)
    {
        var (transport, service) = Serve((status, "/odata/People?x=1"), (200, null));
        using var response = await transport.SendAsync(Get("Users"));
        Assert.Equal(["GET https://api.sample.test/odata/Users", "GET https://api.sample.test/odata/People?x=1"], service.Seen);
    }

    [Theory]
    [InlineData("https://evil.test/odata/Users")]
    [InlineData("http://api.sample.test/odata/Users")]
    [InlineData("//evil.test/")]
    [InlineData("https://api.sample.test@evil.test/")]
    [InlineData("https://u:p@api.sample.test/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_elsewhere_is_an_error_that_names_it(string location)
    {
        var (transport, service) = Serve((302, location), (200, null));
        var e = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Get("Users")));
        Assert.Contains("302 Found: a redirect that is not followed, to ", e.Message, StringComparison.Ordinal);
        Assert.Single(service.Seen);
    }

    [Fact]
    public async Task An_endless_redirect_ends()
    {
        var (transport, service) = Serve((302, "/odata/Users"));
        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Get("Users")));
        Assert.Equal(6, service.Seen.Count);
    }

    [Theory]
    [InlineData(301, 1, "")]
    [InlineData(302, 1, "")]
    [InlineData(303, 2, "GET")]
    [InlineData(307, 2, "POST")]
    [InlineData(308, 2, "POST")]
    public async Task A_write_follows_only_where_its_meaning_is_kept(int status, int sent, string verb)
    {
        var (transport, service) = Serve((status, "/odata/B"), (200, null));
        try
        {
            using var response = await transport.SendAsync(new ApiRequest(HttpMethod.Post, "A") { Body = "{}"u8.ToArray() });
        }
        catch (ApiException) when (sent == 1)
        {
        }

        Assert.Equal(sent, service.Seen.Count);
        Assert.True(sent == 1 || service.Seen.Last() == $"{verb} https://api.sample.test/odata/B");
    }

    [Fact]
    public async Task A_body_that_a_redirect_dropped_stays_dropped()
    {
        var answers = new Queue<(int Status, string? Location)>([(303, "/odata/B"), (307, "/odata/C"), (200, null)]);
        var service = new StubHandler(request =>
        {
            var (status, location) = answers.Dequeue();
            var response = StubHandler.Respond((HttpStatusCode)status);
            response.Headers.Location = location is null ? null : new Uri(location, UriKind.Relative);
            response.ReasonPhrase = $"{request.Content is not null} {request.Headers.Contains("If-Match")}";
            _bodies.Add(response.ReasonPhrase);
            return response;
        });
        var upload = new ApiRequest(HttpMethod.Post, "A")
        {
            ContentFactory = () => new StringContent("upload"),
            Headers = [new("If-Match", "\"1\"")],
        };
        using var response = await Transport(new RedirectHandler(Contract) { InnerHandler = service }).SendAsync(upload);
        Assert.Equal(["True True", "False False", "False False"], _bodies);
        Assert.Equal(["POST https://api.sample.test/odata/A", "GET https://api.sample.test/odata/B", "GET https://api.sample.test/odata/C"], service.Seen);
    }

    [Theory]
    [InlineData("https://files.sample.test/other/2", "Bearer t", true)]
    [InlineData("https://api.sample.test/odata/2", "Bearer t", true)]
    [InlineData("https://elsewhere.test/2", "Bearer t", false)]
    public async Task A_redirect_between_servers_of_the_contract_is_followed_and_takes_neither_token_nor_cookies_along(string location, string token, bool followed)
    {
        var contract = Contract with { Servers = new Dictionary<string, Uri> { ["files"] = new("https://files.sample.test/other/") } };
        var seen = new List<string>();
        var cookies = new List<string>();
        var service = new StubHandler(request =>
        {
            seen.Add($"{request.RequestUri!.Host} {request.Headers.Authorization}");
            cookies.Add(request.Headers.NonValidated.TryGetValues("Cookie", out var cookie) ? cookie.ToString() : "none");
            var response = StubHandler.Respond(seen.Count == 1 ? HttpStatusCode.TemporaryRedirect : HttpStatusCode.OK);
            response.Headers.Location = new Uri(location);
            return response;
        });
        using var client = new HttpMessageInvoker(new RedirectHandler(contract) { InnerHandler = service });
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.sample.test/odata/1");
        request.Headers.TryAddWithoutValidation("Authorization", token);
        request.Headers.TryAddWithoutValidation("Cookie", "sid=1");
        using var response = await client.SendAsync(request, default);
        Assert.Equal(followed ? 2 : 1, seen.Count);
        Assert.Equal("api.sample.test Bearer t", seen[0]);
        if (followed)
        {
            Assert.Equal(location.Contains("files", StringComparison.Ordinal) ? "files.sample.test " : "api.sample.test Bearer t", seen[1]);
            Assert.Equal(["sid=1", location.Contains("files", StringComparison.Ordinal) ? "none" : "sid=1"], cookies);
        }

        Assert.Equal("sid=1", request.Headers.NonValidated["Cookie"].ToString());
    }
}
