using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.OData;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

/// <summary>An OData service in memory: answers each request by a function of its path and query, and remembers it.</summary>
internal sealed class FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Root = "https://api.sample.test/odata/";

    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    /// <summary>Verb and address below the root of each request, unescaped.</summary>
    public IEnumerable<string> Lines => Requests.Select(request =>
        $"{request.Method} {Uri.UnescapeDataString(request.RequestUri!.AbsoluteUri.Replace(Root, "", StringComparison.Ordinal))}");

    /// <summary>Answers with these bodies in turn; after the last with an error.</summary>
    public static FakeService Of(params string[] bodies)
    {
        var next = 0;
        return new FakeService(_ => next < bodies.Length ? Ok(bodies[next++]) : new HttpResponseMessage(HttpStatusCode.Gone));
    }

    public static HttpResponseMessage Ok(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public ODataService Connect(PagingContract? paging = null) => new(new ApiTransport(
        new HttpClient(this),
        new ServiceContract { Name = "Sample", BaseAddress = new Uri(Root), Paging = paging ?? new PagingContract() }));

    public RowSet Rows(PagingContract? paging = null, SetPaging? set = null) => new(Connect(paging), set);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Enqueue(request);
        return Task.FromResult(answer(request));
    }
}
