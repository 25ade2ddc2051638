using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Clientele.Authentication;

namespace Clientele.Benchmarks;

/// <summary>
/// A thousand requests with a token that is valid, through a handler alone: what stands below it answers at once. The baseline is the handler
/// that teams write themselves, a header that is made once and never renewed. A request takes a thousandth of the time shown.
/// </summary>
[MemoryDiagnoser]
public class SignedRequests : IDisposable
{
    private const int Requests = 1000;
    private static readonly Uri s_service = new("https://service.example/odata/");

    private readonly HttpClient _tokenEndpoint = new(new TokenEndpointStub());
    private readonly HttpRequestMessage _request = new(HttpMethod.Get, new Uri(s_service, "Users"));
    private readonly HttpMessageInvoker _fixed;
    private readonly HttpMessageInvoker _source;

    /// <summary>Both handlers; the source has its first token.</summary>
    public SignedRequests()
    {
        var authentication = new AuthenticationContract { TokenEndpoint = new Uri("https://sign-in.example/token"), Password = new PasswordGrant { ClientId = "external", Scope = "all" } };
        var contract = new ServiceContract { Name = "Service", BaseAddress = s_service, Authentication = authentication };
        var tokens = global::Clientele.Authentication.TokenSource.Create(
            authentication, new PasswordCredentials("user", "secret"), new TokenSourceSettings { Http = _tokenEndpoint, Resource = s_service });
        _fixed = new HttpMessageInvoker(new FixedHeaderHandler { InnerHandler = new Answer() });
        _source = new HttpMessageInvoker(new BearerTokenHandler(tokens, contract) { InnerHandler = new Answer() });
        _source.SendAsync(_request, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>A header made once.</summary>
    [Benchmark(Baseline = true)]
    public int FixedHeader() => Send(_fixed);

    /// <summary>A token source and its handler.</summary>
    [Benchmark]
    public int TokenSource() => Send(_source);

    /// <summary>Ends the handlers.</summary>
    public void Dispose()
    {
        _fixed.Dispose();
        _source.Dispose();
        _request.Dispose();
        _tokenEndpoint.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Send(HttpMessageInvoker invoker)
    {
        var sent = 0;
        for (var i = 0; i < Requests; i++)
        {
            sent += invoker.SendAsync(_request, CancellationToken.None).IsCompletedSuccessfully ? 1 : 0;
        }

        return sent == Requests ? sent : throw new InvalidOperationException("A request was not answered at once.");
    }

    private sealed class FixedHeaderHandler : DelegatingHandler
    {
        private readonly AuthenticationHeaderValue _header = new("Bearer", "token");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = _header;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Answer : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _response = Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _response;
    }

    private sealed class TokenEndpointStub : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"access_token":"token","token_type":"Bearer","expires_in":3600}""", mediaType: new MediaTypeHeaderValue("application/json")),
            });
    }
}
