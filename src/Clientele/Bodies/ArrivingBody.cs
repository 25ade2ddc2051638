using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>What has arrived of a body and was not taken yet, in one pooled buffer that grows only for what does not fit.</summary>
internal sealed class ArrivingBody(Stream body, long limit) : IAsyncDisposable
{
    // Small enough for the heap of small objects, and for every core to keep one.
    private const int SegmentLength = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(SegmentLength, Math.Max(limit, 1)));
    private int _start;
    private int _end;

    /// <summary>What has arrived and was not taken.</summary>
    public ReadOnlyMemory<byte> Unread => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Whether what is there is more than is allowed at once.</summary>
    public bool IsFull => _end - _start > limit;

    /// <summary>Takes bytes from the front.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Waits for more.</summary>
    /// <returns>False at the end.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }

    public async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        if (length > _buffer.Length / 2)
        {
            var bigger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)_buffer.Length * 2, Array.MaxLength));
            Unread.CopyTo(bigger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = bigger;
        }
        else if (_start > 0)
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
        }

        _start = 0;
        _end = length;
    }
}
