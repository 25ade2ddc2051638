using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests.Hostile;

/// <summary>What a service answered to the requests of a call, in their order.</summary>
/// <param name="Call">The call and other ways to read the same.</param>
/// <param name="Answers">The answers.</param>
internal sealed record Exchange(HostileCall Call, IReadOnlyList<Answer> Answers)
{
    private static readonly int[] s_statuses = [200, 200, 201, 202, 204, 304, 400, 404, 409, 412, 429, 500, 503];

    /// <summary>Makes the calls against a service and keeps its answers.</summary>
    /// <param name="depot">The service.</param>
    /// <param name="version">The form of payloads (<c>OData-MaxVersion</c>).</param>
    public static async Task<IReadOnlyList<Exchange>> RecordAsync(DepotServer depot, string version)
    {
        var exchanges = new List<Exchange>();
        foreach (var call in HostileCall.All)
        {
            using var recorder = new Recorder(version, new HttpClientHandler());
            using var client = new DepotClient(new HttpClient(recorder) { BaseAddress = depot.Address }, DepotContract.Value);
            if (call.Body is { } body)
            {
                exchanges.Add(new Exchange(call, [new(HttpStatusCode.OK, [new("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body))]));
                continue;
            }

            await call.OutcomeAsync(call.First, client);
            exchanges.Add(new Exchange(call, recorder.Answers));
        }

        return exchanges;
    }

    /// <summary>The answers with one of them damaged: mostly in its body, sometimes in its status or without its header fields.</summary>
    public IReadOnlyList<Answer> Damaged(Random random)
    {
        var index = random.Next(Answers.Count);
        var answer = Answers[index];
        answer = random.Next(20) switch
        {
            0 => answer with { Headers = [] },
            1 => answer with { Status = (HttpStatusCode)s_statuses[random.Next(s_statuses.Length)] },
            _ => answer with { Body = Damage.To(answer.Body, random) },
        };
        return [.. Answers.Take(index), answer, .. Answers.Skip(index + 1)];
    }

    /// <summary>Asks for a form of payload, and keeps what comes.</summary>
    private sealed class Recorder(string version, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<Answer> Answers { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("OData-MaxVersion");
            request.Headers.Add("OData-MaxVersion", version);
            var response = await base.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var fields = response.Headers.Concat(response.Content.Headers)
                .Where(field => field.Key is "Content-Type" or "ETag" or "Location" or "OData-Version" or "OData-EntityId")
                .Select(field => new KeyValuePair<string, string>(field.Key, field.Value.First()));
            Answers.Add(new Answer(response.StatusCode, [.. fields], body));
            return response;
        }
    }
}
