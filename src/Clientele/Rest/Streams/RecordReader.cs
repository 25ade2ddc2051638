using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Rest;

/// <summary>Reads the parts of an arriving body, which are separated by single bytes. A carriage return followed by a line feed is one separator.</summary>
/// <param name="stream">The body.</param>
/// <param name="separators">The bytes that end a record.</param>
/// <param name="limit">Maximum length of a record in bytes.</param>
internal sealed class RecordReader(Stream stream, ReadOnlyMemory<byte> separators, long limit) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;
    private int _end;
    private bool _skipsLineFeed;
    private bool _isAtEnd;

    /// <summary>Reads the next record, which is valid until the following one is read; null at the end of the body.</summary>
    /// <exception cref="InvalidDataException">The record is longer than the limit.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var scanned = _start;
        while (true)
        {
            if (_skipsLineFeed && _start < _end)
            {
                _skipsLineFeed = false;
                _start += _buffer[_start] == '\n' ? 1 : 0;
                scanned = Math.Max(scanned, _start);
            }

            var at = _buffer.AsSpan(scanned, _end - scanned).IndexOfAny(separators.Span);
            if (at >= 0)
            {
                var record = _buffer.AsMemory(_start, scanned + at - _start);
                _skipsLineFeed = _buffer[scanned + at] == '\r';
                _start = scanned + at + 1;
                return record;
            }

            if (_isAtEnd)
            {
                var rest = _buffer.AsMemory(_start, _end - _start);
                _start = _end;

                // Without the type, null would become an empty record: arrays convert to Memory<byte>.
                return rest.IsEmpty ? (ReadOnlyMemory<byte>?)null : rest;
            }

            MakeRoom();
            scanned = _end;
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _isAtEnd = read == 0;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        (_start, _end, _isAtEnd) = (0, 0, true);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end < _buffer.Length)
        {
            return;
        }

        if (_end >= limit)
        {
            throw new InvalidDataException($"A record is longer than the limit of {limit} bytes.");
        }

        var bigger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = bigger;
    }
}
