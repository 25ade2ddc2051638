using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>A service of one answer, for bodies that no well-made service gives.</summary>
internal sealed class StubService : HttpMessageHandler
{
    private readonly HttpClient _http;

    public StubService(Func<string, HttpResponseMessage> answer)
    {
        Answer = answer;
        _http = new HttpClient(this, disposeHandler: false);
        Agyle = new AgyleTimeClient(_http, AgyleTimeContract.For("acme", Region.Eu));
    }

    public Func<string, HttpResponseMessage> Answer { get; set; }

    public AgyleTimeClient Agyle { get; }

    /// <summary>Verb, address and body of each request.</summary>
    public List<string> Requests { get; } = [];

    public static HttpResponseMessage Json(string body, int status = 200, string type = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        var line = $"{request.Method} {request.RequestUri!.AbsoluteUri}{body}";
        Requests.Add(line);
        return Answer(line);
    }

    protected override void Dispose(bool disposing)
    {
        _http.Dispose();
        base.Dispose(disposing);
    }
}
