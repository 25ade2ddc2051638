using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests.Hostile;

/// <summary>Gives answers in their order, and then pages without rows.</summary>
internal sealed class Replay : HttpMessageHandler
{
    private IReadOnlyList<Answer> _answers = [];
    private int _next;

    /// <summary>The client that is answered.</summary>
    /// <param name="address">Where the answers come from: next links in them lead there.</param>
    public DepotClient NewClient(Uri address) => new(new HttpClient(this) { BaseAddress = address }, DepotContract.Value);

    /// <summary>Begins anew.</summary>
    public void Begin(IReadOnlyList<Answer> answers) => (_answers, _next) = (answers, 0);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = _next < _answers.Count ? _answers[_next++].ToMessage() : new HttpResponseMessage { Content = new StringContent("""{"value":[]}""") };
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
