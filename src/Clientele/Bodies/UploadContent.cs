using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Clientele;

/// <summary>Bytes to upload, opened for each attempt: a renewed token or a retry sends them again from their start.</summary>
public sealed class UploadContent
{
    private readonly Func<Stream> _open;
    private readonly WeakReference<Stream?> _last = new(null);
    private long _start;

    /// <summary>Content that is opened when it is sent.</summary>
    /// <param name="open">
    /// Opens a stream; it is disposed after the attempt. What it or the stream throws comes out of the call. For an attempt after the first it must not return the stream
    /// that was read: the call throws an <see cref="InvalidOperationException"/>.
    /// </param>
    /// <param name="contentType">Media type.</param>
    /// <param name="fileName">Name of the file, where the service wants one.</param>
    public UploadContent(Func<Stream> open, string contentType = "application/octet-stream", string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        _open = open;
        ContentType = MediaTypeHeaderValue.Parse(contentType);
        FileName = fileName;
    }

    /// <summary>Media type.</summary>
    public MediaTypeHeaderValue ContentType { get; }

    /// <summary>Name of the file, or null.</summary>
    public string? FileName { get; }

    /// <summary>Hears the number of bytes sent so far, after each part; from the start again where the content is sent again.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Content of a file of this machine, with its name.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="contentType">Media type.</param>
    public static UploadContent FromFile(string path, string contentType = "application/octet-stream") =>
        new(() => File.OpenRead(path), contentType, Path.GetFileName(path));

    /// <summary>Content of a buffer.</summary>
    /// <param name="bytes">The bytes; they must not change until the call ends.</param>
    /// <param name="contentType">Media type.</param>
    /// <param name="fileName">Name of the file, where the service wants one.</param>
    public static UploadContent FromBytes(byte[] bytes, string contentType = "application/octet-stream", string? fileName = null) =>
        new(() => new MemoryStream(bytes, writable: false), contentType, fileName);

    /// <summary>The content of one attempt.</summary>
    internal HttpContent ToHttpContent()
    {
        try
        {
            return new StreamContent(new UploadStream(Open(), Progress)) { Headers = { ContentType = ContentType } };
        }
        catch (Exception e)
        {
            throw new UploadFault(e);
        }
    }

    // A stream that was sent before is at its end: what is sent again would be empty, and no error.
    private Stream Open()
    {
        var stream = _open();
        lock (_last)
        {
            var isAgain = _last.TryGetTarget(out var last) && ReferenceEquals(last, stream);
            if (isAgain && !(stream.CanSeek && stream.Position == _start))
            {
                throw new InvalidOperationException("An upload is sent again, but its function returned the stream that was sent before. It must open a stream for each attempt.");
            }

            _start = stream.CanSeek ? stream.Position : 0;
            _last.SetTarget(stream);
        }

        return stream;
    }
}
