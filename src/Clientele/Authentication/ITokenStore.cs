using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Keeps refresh tokens. A service that rotates them (RFC 6749 §6) ends the old one with each renewal, so what is saved here last is the
/// only one that works. Calls for one key never overlap.
/// </summary>
public interface ITokenStore
{
    /// <summary>The refresh token saved last; null where there is none.</summary>
    ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default);

    /// <summary>Saves a refresh token in place of the former one. It must be safe once this completes.</summary>
    ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default);

    /// <summary>Forgets the refresh token, which the service has refused.</summary>
    ValueTask DeleteAsync(TokenKey key, CancellationToken cancellationToken = default);
}
