using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>A REST service that answers as it is told.</summary>
internal sealed class RestStub : RecordingHandler
{
    private readonly Func<string, int, HttpResponseMessage> _answer;
    private readonly HttpClient _http;

    /// <summary>A service that answers as told.</summary>
    /// <param name="answer">From the address below the root, and the number of the request, to the answer.</param>
    /// <param name="contract">What is known of the service; null for bare bodies.</param>
    public RestStub(Func<string, int, HttpResponseMessage> answer, ServiceContract? contract = null)
    {
        _answer = answer;
        _http = new HttpClient(this, disposeHandler: false);
        Service = new RestService(new ApiTransport(_http, contract ?? Bare));
    }

    public static ServiceContract Bare { get; } = new() { Name = "Stub", BaseAddress = new Uri("https://api.stub.test/v1/") };

    public RestService Service { get; private init; }

    /// <summary>Bound of what is read at once. Set before the service is used.</summary>
    public long MaxResponseBytes
    {
        init
        {
            _http.MaxResponseContentBufferSize = value;
            Service = new RestService(new ApiTransport(_http, Service.Transport.Contract));
        }
    }

    /// <summary>Addresses below the root, with the body where there was one.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Numbers of a list, whose items are numbers or objects with an <c>id</c>.</summary>
    public async Task<IReadOnlyList<int>> ListAsync(RestPaging paging, string uri = "items") =>
        await Service.List(new ApiRequest(HttpMethod.Get, uri), ReadNumber, paging).ToListAsync();

    public static int ReadNumber(ref JsonCursor reader)
    {
        var item = reader;
        var element = JsonRead.Element(ref reader);
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id))
        {
            element = id;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number))
        {
            return number;
        }

        reader = item;
        throw new JsonException("No number.");
    }

    protected override async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = (await DescribeAsync(request, cancellationToken))["https://api.stub.test/v1/".Length..];
        Requests.Add(line);
        return _answer(line, Requests.Count);
    }

    protected override void Dispose(bool disposing)
    {
        _http.Dispose();
        base.Dispose(disposing);
    }
}
