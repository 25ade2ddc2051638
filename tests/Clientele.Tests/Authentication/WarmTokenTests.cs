using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Tests.Http;

namespace Clientele.Tests.Authentication;

public class WarmTokenTests
{
    [Fact]
    public async Task A_warm_token_costs_a_request_no_memory()
    {
        using var server = new TokenServer();
        var source = server.Source(TimeProvider.System);
        await source.GetTokenAsync();
        using var invoker = new HttpMessageInvoker(new BearerTokenHandler(source, Service.Contract) { InnerHandler = new SameAnswer() });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.sample.test/odata/Users");
        for (var i = 0; i < 1000; i++)
        {
            await invoker.SendAsync(request, CancellationToken.None);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = invoker.SendAsync(request, CancellationToken.None);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed class SameAnswer : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _answer = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _answer;
    }
}
