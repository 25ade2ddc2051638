using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
#if !NET9_0_OR_GREATER
using Lock = System.Object;
#endif

namespace Clientele.Authentication;

/// <summary>Keeps refresh tokens until the process ends.</summary>
public sealed class InMemoryTokenStore : ITokenStore
{
    private readonly Lock _lock = new();
    private Dictionary<TokenKey, string>? _tokens;

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return new(_tokens?.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            (_tokens ??= [])[key] = refreshToken;
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(TokenKey key, string expected, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_tokens?.GetValueOrDefault(key) == expected)
            {
                _tokens!.Remove(key);
            }
        }

        return default;
    }
}
