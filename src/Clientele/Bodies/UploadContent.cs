using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Clientele;

/// <summary>Bytes to upload, opened for each attempt: a renewed token or a retry sends them again from their start.</summary>
public sealed class UploadContent
{
    private readonly Func<Stream> _open;

    /// <summary>Content that is opened when it is sent.</summary>
    /// <param name="open">Gives a stream at its start; it is disposed after the attempt.</param>
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
    internal HttpContent ToHttpContent() => new StreamContent(Progress is { } progress ? new ProgressStream(_open(), progress) : _open()) { Headers = { ContentType = ContentType } };
}
