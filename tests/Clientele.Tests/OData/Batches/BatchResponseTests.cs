using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Clientele.OData;

namespace Clientele.Tests.OData.Batches;

/// <summary>Answers to batches, as services give them and as none should.</summary>
public sealed class BatchResponseTests
{
    private static readonly ServiceContract s_contract = new() { Name = "Batches", BaseAddress = new Uri("https://batch.example/") };

    [Theory]
    [InlineData("multipart/mixed; boundary=b", "")]
    [InlineData("multipart/mixed; boundary=b", "--b")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{}")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nnothing\r\n--b--")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 999 OK\r\n\r\n\r\n--b--")]
    [InlineData("multipart/mixed", "--b\r\n\r\n--b--")]
    [InlineData("text/html", "<html></html>")]
    public async Task What_is_no_answer_to_a_batch_is_a_contract_violation(string type, string body)
    {
        var batch = NewBatch((_, _) => (type, body));
        var call = batch.Add(new ApiRequest(HttpMethod.Get, "A(1)"));

        var thrown = await Assert.ThrowsAsync<ApiContractViolationException>(() => batch.SendAsync());

        Assert.Contains("not a batch response", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(call.ThrowIfFailed);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Answers_are_read_with_either_line_break_and_text_around_them(string newLine)
    {
        var lines = new[]
        {
            "before", "--b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "", "HTTP/1.1 201 Created", "Location: https://batch.example/A(7)",
            "ETag: W/\"1\"", "Content-Type: application/json", "", "{\"a\":\"--b is no end\"}", "--b", "content-type: application/http", "", "HTTP/1.1 204 No Content", "", "", "--b--", "behind",
        };
        var batch = NewBatch((_, _) => ("multipart/mixed; boundary=\"b\"", string.Join(newLine, lines)));
        var (first, second) = (batch.Add(new ApiRequest(HttpMethod.Post, "A")), batch.Add(new ApiRequest(HttpMethod.Delete, "A(1)")));
        var unanswered = batch.Add(new ApiRequest(HttpMethod.Get, "A(2)"));

        await batch.SendAsync();

        Assert.Equal((201, "A(7)", "W/\"1\""), (first.Status, first.Address, first.ETag));
        Assert.Equal(204, second.Status);
        Assert.Contains("did not answer this call", unanswered.Error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"responses\":{}}")]
    [InlineData("{\"responses\":[{\"id\":\"1\"}]}")]
    [InlineData("{\"responses\":[1]}")]
    [InlineData("{\"responses\":[{\"id\":\"1\",\"status\":404},{\"id\":\"1\",\"status\":200}]}")]
    [InlineData("{\"responses\":[{\"id\":\"1\",\"status\":404}],\"responses\":[{\"id\":\"1\",\"status\":200}]}")]
    [InlineData("<html></html>")]
    public async Task What_is_no_answer_to_a_batch_in_json_is_a_contract_violation(string body)
    {
        var batch = NewBatch((_, _) => ("application/json", body));
        batch.Format = BatchFormat.Json;
        batch.Add(new ApiRequest(HttpMethod.Get, "A(1)"));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => batch.SendAsync());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public async Task An_answer_of_a_change_set_belongs_to_one_of_its_calls(int first, int second)
    {
        static string Part(int id) => $"--c\r\nContent-Type: application/http\r\nContent-ID: {id}\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n";
        var body = $"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{Part(first)}{Part(second)}--c--\r\n--b--";
        var batch = NewBatch((_, _) => ("multipart/mixed; boundary=b", body));
        batch.Atomic(set => (set.Add(new ApiRequest(HttpMethod.Post, "A")), set.Add(new ApiRequest(HttpMethod.Post, "A"))));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => batch.SendAsync());
    }

    [Theory]
    [InlineData("2:404 1:204", 204, 404)]
    [InlineData("2:404", null, 404)]
    [InlineData("1:204 0:404", 204, 404)]
    [InlineData("0:204 0:404", 204, 404)]
    [InlineData("x:204 7:404", 204, 404)]
    public async Task An_answer_belongs_to_the_call_that_it_names_and_else_to_the_one_in_its_place(string answers, int? first, int? second)
    {
        var batch = NewBatch((_, _) => ("multipart/mixed; boundary=b", string.Concat(answers.Split(' ').Select(Part)) + "--b--"));
        var calls = (First: batch.Add(new ApiRequest(HttpMethod.Get, "A(1)")), Second: batch.Add(new ApiRequest(HttpMethod.Get, "A(2)")));

        await batch.SendAsync();

        Assert.Equal((first, second), (calls.First.Status, calls.Second.Status));
        Assert.All(batch.Calls, call => Assert.Equal(call.Status == 204, call.IsSuccess));
    }

    [Theory]
    [InlineData("0:204 0:204 0:204")]
    [InlineData("1:204 1:204")]
    [InlineData("2:204 0:204")]
    public async Task An_answer_that_belongs_to_no_call_or_a_second_one_is_a_contract_violation(string answers)
    {
        var batch = NewBatch((_, _) => ("multipart/mixed; boundary=b", string.Concat(answers.Split(' ').Select(Part)) + "--b--"));
        batch.Add(new ApiRequest(HttpMethod.Get, "A(1)"));
        batch.Add(new ApiRequest(HttpMethod.Get, "A(2)"));

        await Assert.ThrowsAsync<ApiContractViolationException>(() => batch.SendAsync());
    }

    [Fact]
    public async Task Change_sets_are_told_apart_by_the_ids_of_their_calls()
    {
        static string Set(int first, int second) => "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + (Part($"{first}:201") + Part($"{second}:204")).Replace("--b", "--c", StringComparison.Ordinal) + "--c--\r\n";
        var batch = NewBatch((_, _) => ("multipart/mixed; boundary=b", Set(4, 3) + Set(2, 1) + "--b--"));
        for (var i = 0; i < 2; i++)
        {
            batch.Atomic(set => (set.Add(new ApiRequest(HttpMethod.Post, "A")), set.Add(new ApiRequest(HttpMethod.Post, "A"))));
        }

        await batch.SendAsync();

        Assert.Equal([204, 201, 204, 201], batch.Calls.Select(call => call.Status));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_batch_that_stops_at_an_error_sends_no_further_part(bool stops, int sent)
    {
        var requests = 0;
        var contract = s_contract with { Batch = new() { MaxRequests = 2 } };
        var batch = NewBatch((_, _) => ("multipart/mixed; boundary=b", Part(++requests == 1 ? "1:404" : "3:204") + Part(requests == 1 ? "2:204" : "4:204") + "--b--"), contract);
        batch.StopsAtFirstError = stops;
        for (var i = 0; i < 4; i++)
        {
            batch.Add(new ApiRequest(HttpMethod.Delete, $"A({i})"));
        }

        await batch.SendAsync();

        Assert.Equal(sent, requests);
        Assert.Equal(!stops, batch.Calls[3].IsSuccess);
        Assert.Equal(stops, batch.Calls[3].Error?.Message.Contains("it was not sent", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData(BatchFormat.Multipart)]
    [InlineData(BatchFormat.Json)]
    public async Task Only_calls_whose_result_is_read_ask_for_it(BatchFormat format)
    {
        var bodies = new List<string>();
        var batch = NewBatch((body, _) =>
        {
            bodies.Add(body);
            return format == BatchFormat.Json ? ("application/json", "{\"responses\":[]}") : ("multipart/mixed; boundary=b", "--b--");
        });
        batch.Format = format;
        batch.Add(new ApiRequest(HttpMethod.Post, "Void"));
        batch.AddValue(new ApiRequest(HttpMethod.Post, "Count"), Clientele.Json.JsonRead.Int32);

        await batch.SendAsync();

        Assert.Equal(1, Assert.Single(bodies).Split("return=representation").Length - 1);
        Assert.True(bodies[0].IndexOf("return=representation", StringComparison.Ordinal) > bodies[0].IndexOf("Count", StringComparison.Ordinal));
    }

    /// <summary>A part of a body by its id and its status; the id 0 is none.</summary>
    private static string Part(string answer)
    {
        var (id, status) = (answer.Split(':')[0], answer.Split(':')[1]);
        return $"--b\r\nContent-Type: application/http\r\n{(id == "0" ? "" : $"Content-ID: {id}\r\n")}\r\nHTTP/1.1 {status} X\r\n\r\n\r\n";
    }

    [Theory]
    [InlineData("A(1)", "W/\"1\"\r\nX-Admin: 1")]
    [InlineData("A(1)\r\nX-Admin: 1", "*")]
    [InlineData("A(1) HTTP/1.1", "*")]
    public void A_call_that_would_become_another_one_within_the_batch_is_refused(string uri, string ifMatch)
    {
        var batch = NewBatch((_, _) => ("application/json", ""));
        Assert.Throws<ArgumentException>(() => batch.Add(new ApiRequest(HttpMethod.Delete, uri) { Headers = [new("If-Match", ifMatch)] }));
        Assert.Empty(batch.Calls);
    }

    [Fact]
    public async Task A_batch_takes_as_many_permits_as_it_has_requests_where_the_service_counts_those()
    {
        var limiter = new CountingLimiter();
        var contract = s_contract with { Batch = new() { CountsRequests = true }, RateLimits = [new() { Requests = 3, Window = TimeSpan.FromSeconds(10) }, new() { Requests = 100, Window = TimeSpan.FromHours(1) }] };
        var batch = NewBatch((_, calls) => ("multipart/mixed; boundary=b", string.Concat(Enumerable.Repeat("--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n", calls)) + "--b--"), contract, limiter);
        for (var i = 0; i < 5; i++)
        {
            batch.Add(new ApiRequest(HttpMethod.Get, $"A({i})"));
        }

        await batch.SendAsync();

        Assert.Equal([3, 2], limiter.Permits);
        Assert.All(batch.Calls, call => Assert.True(call.IsSuccess));
    }

    private static ODataBatch NewBatch(Func<string, int, (string Type, string Body)> answer, ServiceContract? contract = null, RateLimiter? limiter = null)
    {
        HttpMessageHandler handler = new Answers(answer);
        if (limiter is not null)
        {
            handler = new RateLimitHandler(limiter, new RateLimitPause(TimeProvider.System, Timeout.InfiniteTimeSpan)) { InnerHandler = handler };
        }

        return new ODataBatch(new ODataService(new ApiTransport(new HttpClient(handler), contract ?? s_contract)));
    }

    private sealed class Answers(Func<string, int, (string Type, string Body)> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sent = await request.Content!.ReadAsStringAsync(cancellationToken);
            var (type, body) = answer(sent, sent.Split("application/http").Length - 1);
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            return new HttpResponseMessage { Content = content, RequestMessage = request };
        }
    }

    private sealed class CountingLimiter : RateLimiter
    {
        public List<int> Permits { get; } = [];

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            Permits.Add(permitCount);
            await using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
            return limiter.AttemptAcquire(1);
        }
    }
}
