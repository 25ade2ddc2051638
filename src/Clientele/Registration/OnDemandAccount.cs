using System;
using System.Net.Http;

namespace Clientele;

/// <summary>An account that a factory made, and its one client. The client, and each query of it, keeps the account alive.</summary>
internal sealed class OnDemandAccount<TClient> : IDisposable
{
    private readonly ClientAccount _account;
    private readonly HttpClient _http;

    public OnDemandAccount(ClientAccount account, HttpMessageHandler primary, Func<ApiTransport, TClient> create)
    {
        _account = account;
        _http = new HttpClient(account.Pipeline(primary), disposeHandler: false);
        Client = create(account.Transport(_http, owner: this));
    }

    public TClient Client { get; }

    public void Dispose()
    {
        _account.Dispose();
        _http.Dispose();
    }
}
