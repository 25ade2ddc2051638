using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Of an account without credentials: it can call only what needs none of its own.</summary>
internal sealed class MissingTokenSource(string service) : ITokenSource
{
    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) => ValueTask.FromException<AccessToken>(
        new InvalidOperationException($"{service}: this client has no credentials, and the operation needs the account's token: set ClientOptions.Credentials (or TokenSource)."));

    public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default) => default;
}
