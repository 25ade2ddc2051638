using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.TestSupport;

/// <summary>The far end of a pipeline that answers as it is told.</summary>
/// <param name="answer">The response to a request.</param>
public class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : RecordingHandler
{
    /// <summary>A far end that answers at once.</summary>
    /// <param name="answer">The response to a request.</param>
    public StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
}
