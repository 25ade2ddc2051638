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
}
