using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Keeps refresh tokens in files that only their owner may read, one a key. A file is replaced as a whole: a crash leaves the old token or the new one.
/// Several processes of one machine can share a directory: one of them renews, and the others use what it saved.
/// </summary>
public sealed class FileTokenStore : ITokenStore
{
    private const int MaxLength = 64 * 1024;

    // Milliseconds between two looks at a lock; it is held for as long as a token endpoint takes.
    private const int ShortestWait = 10;
    private const int LongestWait = 250;

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
    public async ValueTask DeleteAsync(TokenKey key, string expected, CancellationToken cancellationToken = default)
    {
        if (string.Equals(await LoadAsync(key, cancellationToken).ConfigureAwait(false), expected, StringComparison.Ordinal))
        {
            File.Delete(PathOf(key));
        }
    }

    /// <inheritdoc/>
    /// <remarks>A file that is open for one process only; the operating system lets go of it where the process ends in the middle.</remarks>
    public async ValueTask<IAsyncDisposable> LockAsync(TokenKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        OwnerOnly.CreateDirectory(_directory);
        var path = Path.Combine(_directory, key.Id + ".lock");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return OwnerOnly.OpenAlone(path);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(LongestWait, ShortestWait << Math.Min(attempt, 5))), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private string PathOf(TokenKey key) => Path.Combine(_directory, key.Id + ".token");
}
