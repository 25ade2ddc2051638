using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>A body as it arrives. Disposing it disposes the response, and so frees the connection.</summary>
/// <param name="inner">The body.</param>
/// <param name="response">The response.</param>
/// <param name="head">The response without its body.</param>
/// <param name="timeout">How long each read may take; null for any time.</param>
internal sealed class ResponseStream(Stream inner, HttpResponseMessage response, ApiResponse head, BodyTimeout? timeout) : DownloadStream(response)
{
    private readonly HttpResponseMessage _response = response;

    /// <summary>The response without its body.</summary>
    public ApiResponse Head => head;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new BrokenCodingException(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var deadline = timeout?.Begin(cancellationToken);
        try
        {
            return await inner.ReadAsync(buffer, deadline?.Token ?? cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && deadline?.Token.IsCancellationRequested == true)
        {
            throw new LateResponseException("The response stopped in the middle.", timeout!.Span, e);
        }
        catch (InvalidDataException e)
        {
            throw new BrokenCodingException(e);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        _response.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }
}
