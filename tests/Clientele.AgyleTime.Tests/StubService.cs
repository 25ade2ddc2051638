using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.AgyleTime.Tests;

/// <summary>A service of one answer, for bodies that no well-made service gives.</summary>
internal sealed class StubService : RecordingHandler
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

    protected override async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = $"{request.Method} {await DescribeAsync(request, cancellationToken)}";
        Requests.Add(line);
        return Answer(line);
    }

    protected override void Dispose(bool disposing)
    {
        _http.Dispose();
        base.Dispose(disposing);
    }
}
