using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Keeps refresh tokens in files that only their owner may read, one a key. A file is replaced as a whole: a crash leaves the old token or the new one.
/// </summary>
public sealed class FileTokenStore : ITokenStore
{
    private const int MaxLength = 64 * 1024;

    private readonly string _directory;

    /// <summary>A store in a directory, which is made where it is missing.</summary>
    public FileTokenStore(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        _directory = Path.GetFullPath(directory);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> LoadAsync(TokenKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var file = new FileInfo(PathOf(key));
        if (!file.Exists || file.Length is 0 or > MaxLength)
        {
            return null;
        }

        return await File.ReadAllTextAsync(file.FullName, Encoding.UTF8, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(TokenKey key, string refreshToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        OwnerOnly.CreateDirectory(_directory);
        var path = PathOf(key);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var stream = OwnerOnly.CreateFile(temporary);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(refreshToken), cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(TokenKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Directory.Exists(_directory))
        {
            File.Delete(PathOf(key));
        }

        return default;
    }

    private string PathOf(TokenKey key) => Path.Combine(_directory, key.Id + ".token");
}
