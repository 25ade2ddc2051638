using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Of an account without credentials: it can call only what needs none of its own.</summary>
internal sealed class MissingTokenSource(string service) : ITokenSource
{
    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) => ValueTask.FromException<AccessToken>(
        new InvalidOperationException($"{service}: the operation requires the account's token, but the client has no credentials: set ClientOptions.Credentials (or TokenSource)."));

    public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default) => default;
}
