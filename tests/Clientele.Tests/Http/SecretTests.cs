using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tests.Http;

/// <summary>What a service echoes of a request's secrets does not come out of an exception.</summary>
public class SecretTests
{
    private static async Task<ApiException> EchoAsync(string token, string body, string header = "X-Note", string? key = null)
    {
        var service = new StubHandler(_ =>
        {
            var response = StubHandler.Respond(HttpStatusCode.BadRequest, body);
            response.Headers.TryAddWithoutValidation(header, $"got {token}");
            return response;
        });
        var request = new ApiRequest(HttpMethod.Get, "Users") { Headers = key is null ? [] : [new("X-Api-Key", key)] };
        return await Assert.ThrowsAnyAsync<ApiException>(() => Service.Transport(new Sign(token) { InnerHandler = service }).SendAsync(request));
    }

    [Fact]
    public async Task A_token_is_hidden_in_every_field()
    {
        const string token = "tok/en+12345=";
        var e = await EchoAsync(
            token,
            """{"error":{"code":"C tok/en+12345=","message":"M tok/en+12345=","target":"T tok/en+12345=","details":[{"target":"t tok\/en\u002B12345=","code":"c tok/en+12345=","message":"m tok/en+12345="}],"inner":"tok%2Fen%2B12345%3D"}}""",
            header: "request-id");
        var written = string.Join('\n', [e.ToString(), e.Code, e.Error.Target, e.RawBody, e.RequestId, JsonSerializer.Serialize(e.Details), .. e.Problems.Select(problem => problem.ToString()), .. e.Headers.Values]);
        Assert.DoesNotContain("en+12345", written, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", written, StringComparison.Ordinal);
        Assert.Equal(("C ***", "M ***", "T ***", "got ***"), (e.Code, e.Error.Message, e.Error.Target, e.RequestId));
        Assert.Equal(new ApiErrorDetail("t ***", "c ***", "m ***"), Assert.Single(e.Problems));
    }

    [Theory]
    [InlineData("a", "a bad day at the gate", "a bad day at the gate")]
    [InlineData("a", "a", "***")]
    [InlineData("a", "got 'a'", "got '***'")]
    [InlineData("acme", "acme is no academe; acmes", "*** is no academe; acmes")]
    [InlineData("secretive", "unsecretiveness", "un***ness")]
    public async Task A_short_secret_hides_no_part_of_other_text(string token, string message, string shown) =>
        Assert.Equal(shown, (await EchoAsync(token, JsonSerializer.Serialize(new { message }))).Error.Message);

    [Fact]
    public async Task A_key_in_a_header_field_is_a_secret_too() =>
        Assert.Equal("no ***", (await EchoAsync("token-12345", """{"message":"no key-12345"}""", key: "key-12345")).Error.Message);

    [Fact]
    public async Task An_exception_has_the_header_fields_of_its_response()
    {
        var service = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.PreconditionFailed)
        {
            Headers = { ETag = new EntityTagHeaderValue("\"2\"") },
            Content = new ByteArrayContent([]) { Headers = { ContentDisposition = new ContentDispositionHeaderValue("inline") } },
        });
        var e = await Assert.ThrowsAsync<ApiConcurrencyException>(() => Service.Transport(service).SendAsync(Service.Get("Users")));
        Assert.Equal(("\"2\"", "inline"), (e.Headers["etag"], e.Headers["Content-Disposition"]));
    }

    private sealed class Sign(string token) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
