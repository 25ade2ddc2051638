using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>Keeps refresh tokens until the process ends.</summary>
public sealed class InMemoryTokenStore : ITokenStore
{
    private readonly ConcurrentDictionary<TokenKey, string> _tokens = new();

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default) =>
        new(_tokens.GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default)
    {
        _tokens[key] = refreshToken;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(TokenKey key, CancellationToken cancellationToken = default)
    {
        _tokens.TryRemove(key, out _);
        return default;
    }
}
