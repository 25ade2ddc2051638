using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>One token made by hand, until it ends.</summary>
internal sealed class StaticTokenSource(AccessToken token, TimeProvider time) : ITokenSource
{
    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) =>
        token.ExpiresAt <= time.GetUtcNow()
            ? ValueTask.FromException<AccessToken>(new SignInRequiredException(
                $"The static token expired at {token.ExpiresAt:u}: provide a new one, or use credentials that can be renewed."))
            : new(token);

    /// <summary>Nothing can be done about a refused static token: the service's 401 is the answer.</summary>
    public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default) => default;
}
