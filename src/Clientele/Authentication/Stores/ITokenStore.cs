using System;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Keeps refresh tokens. A service that rotates them (RFC 6749 §6) ends the old one with each renewal, so what is saved here last is the
/// only one that works. Within a process, calls for one key never overlap; a store that several processes share locks.
/// </summary>
public interface ITokenStore
{
    /// <summary>The refresh token saved last; null if there is none.</summary>
    ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default);

    /// <summary>Saves a refresh token in place of the former one. It must be safe once this completes.</summary>
    ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default);

    /// <summary>Forgets a refresh token that the service has refused. Where another one is stored by now, that one stays.</summary>
    /// <param name="key">Whose it is.</param>
    /// <param name="expected">The token that was refused.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask DeleteAsync(TokenKey key, string expected, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps all others who use the store from renewing the same tokens until the result is disposed. It is held from reading a refresh token to saving the one
    /// that replaces it. By default nothing is locked, which is correct for a store of one process.
    /// </summary>
    /// <param name="key">Whose tokens they are.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IAsyncDisposable> LockAsync(TokenKey key, CancellationToken cancellationToken = default) => new(NoLock.Instance);
}

/// <summary>The lock of a store that has none.</summary>
internal sealed class NoLock : IAsyncDisposable
{
    public static NoLock Instance { get; } = new();

    public ValueTask DisposeAsync() => default;
}
