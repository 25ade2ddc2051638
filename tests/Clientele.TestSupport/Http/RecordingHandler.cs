using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.TestSupport;

/// <summary>The far end of a pipeline, which remembers what came.</summary>
public abstract class RecordingHandler : HttpMessageHandler
{
    /// <summary>Verb and address of each request.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>The requests themselves.</summary>
    public ConcurrentQueue<HttpRequestMessage> Messages { get; } = new();

    /// <summary>A response; without a body it has one of no bytes.</summary>
    public static HttpResponseMessage Respond(HttpStatusCode status, string? body = null, string mediaType = "application/json") =>
        new(status) { Content = body is null ? new ByteArrayContent([]) : new StringContent(body, Encoding.UTF8, mediaType) };

    /// <summary>A JSON body, or one of another type, with a status.</summary>
    public static HttpResponseMessage Json(string body, int status, string mediaType = "application/json") => Respond((HttpStatusCode)status, body, mediaType);

    /// <summary>A success with a JSON body and headers.</summary>
    public static HttpResponseMessage Json(string body, params (string Name, string Value)[] headers)
    {
        var response = Respond(HttpStatusCode.OK, body);
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>The response to a request.</summary>
    protected abstract Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Address, and the body where there is one.</summary>
    protected static async Task<string> DescribeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        return request.RequestUri!.AbsoluteUri + body;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Seen.Enqueue($"{request.Method} {request.RequestUri}");
        Messages.Enqueue(request);
        var response = await AnswerAsync(request, cancellationToken);
        response.RequestMessage ??= request;
        return response;
    }
}
