using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>The body of a response as it arrives. Disposing it ends the response and frees its connection.</summary>
public abstract class DownloadStream : Stream
{
    private protected DownloadStream(HttpResponseMessage response)
    {
        Status = (int)response.StatusCode;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        ContentLength = response.Content.Headers.ContentLength;
        Headers = ResponseFields.Of(response.Headers, response.Content.Headers);
        var disposition = response.Content.Headers.ContentDisposition;
        FileName = SafeName(disposition?.FileNameStar ?? disposition?.FileName);
    }

    /// <summary>HTTP status, 200 to 299.</summary>
    public int Status { get; }

    /// <summary>Media type; null where the service does not say.</summary>
    public string? ContentType { get; }

    /// <summary>Length in bytes; null where the service does not say, or compresses the body.</summary>
    public long? ContentLength { get; }

    /// <summary>Name of the file by <c>Content-Disposition</c> (RFC 6266), without folders; null where the service does not say.</summary>
    public string? FileName { get; }

    /// <summary>Header fields, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Copies the rest of the stream and reports how much has been copied.</summary>
    /// <param name="destination">Takes the bytes.</param>
    /// <param name="progress">Hears the number of bytes copied so far, after each part.</param>
    /// <param name="cancellationToken">Cancels copying.</param>
    /// <exception cref="IOException">The connection ended in the middle.</exception>
    public async Task CopyToAsync(Stream destination, IProgress<long> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(progress);
        var buffer = new byte[81920];
        long copied = 0;
        int read;
        while ((read = await ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            copied += read;
            progress.Report(copied);
        }
    }

    /// <summary>What comes behind the last separator of any system: a name must not lead out of the folder that a program saves to (RFC 6266 §4.3).</summary>
    private static string? SafeName(string? name)
    {
        var last = name?.Trim('"') is { } text ? text[(text.LastIndexOfAny(['/', '\\']) + 1)..] : null;
        return last is null or "" or "." or ".." ? null : last;
    }
}
