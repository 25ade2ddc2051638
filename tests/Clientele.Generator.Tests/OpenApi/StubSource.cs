namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Source of a handler that answers as it is told, for statements of <see cref="RestCode.Run"/>.</summary>
internal static class StubSource
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Emitted.Shop
        {
            internal sealed class Stub : HttpMessageHandler
            {
                private readonly Func<HttpRequestMessage, HttpResponseMessage> _answer;

                public Stub(Func<HttpRequestMessage, HttpResponseMessage> answer) => _answer = answer;

                public List<string> Requests { get; } = new();

                public static HttpResponseMessage Json(int status, string? json, params string[] fields)
                {
                    var response = new HttpResponseMessage((HttpStatusCode)status);
                    if (json is not null)
                    {
                        response.Content = new StringContent(json, Encoding.UTF8, "application/json");
                    }

                    foreach (var field in fields)
                    {
                        var (name, value) = (field.Split(": ")[0], field.Split(": ")[1]);
                        if (!response.Headers.TryAddWithoutValidation(name, value))
                        {
                            response.Content.Headers.TryAddWithoutValidation(name, value);
                        }
                    }

                    return response;
                }

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Requests.Add(request.Method + " " + request.RequestUri!.PathAndQuery + string.Concat(request.Headers.Where(field => field.Key is not "Accept" and not "traceparent").Select(field => " " + field.Key + "=" + string.Join(",", field.Value))));
                    var response = _answer(request);
                    response.RequestMessage = request;
                    return Task.FromResult(response);
                }
            }
        }
        """;
}
