using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Gives a token that is valid now. Implement it where tokens come from somewhere the contract knows nothing of.</summary>
public interface ITokenSource
{
    /// <summary>A valid token; completes at once while there is one.</summary>
    /// <exception cref="TokenRequestException">The token endpoint gave none.</exception>
    /// <exception cref="SignInRequiredException">Only a person can get a new one.</exception>
    ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that the service took a token for invalid (401), so that <see cref="GetTokenAsync"/> gives another one.
    /// Nothing happens where <paramref name="token"/> is no longer the current one.
    /// </summary>
    ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default);
}
