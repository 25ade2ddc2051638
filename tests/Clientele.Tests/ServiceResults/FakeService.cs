using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using Clientele.OData;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.ServiceResults;

/// <summary>An OData service in memory: answers each request by a function of its path and query, and remembers it.</summary>
internal sealed class FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer) : StubHandler(answer)
{
    public const string Root = "https://api.sample.test/odata/";

    public ConcurrentQueue<HttpRequestMessage> Requests => Messages;

    /// <summary>Verb and address below the root of each request, unescaped.</summary>
    public IEnumerable<string> Lines => Requests.Select(request =>
        $"{request.Method} {Uri.UnescapeDataString(request.RequestUri!.AbsoluteUri.Replace(Root, "", StringComparison.Ordinal))}");

    /// <summary>Answers with these bodies in turn; after the last with an error.</summary>
    public static FakeService Of(params string[] bodies)
    {
        var next = 0;
        return new FakeService(_ => next < bodies.Length ? Json(bodies[next++]) : new HttpResponseMessage(HttpStatusCode.Gone));
    }

    public ODataService Connect(PagingContract? paging = null) => new(new ApiTransport(
        new HttpClient(this),
        new ServiceContract { Name = "Sample", BaseAddress = new Uri(Root), Paging = paging ?? new PagingContract() }));

    public RowSet Rows(PagingContract? paging = null, SetPaging? set = null) => new(Connect(paging), set);
}
