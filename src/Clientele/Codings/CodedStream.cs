using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>A body in its coding, which knows whether its decoder wanted more of it than there is.</summary>
/// <param name="body">The body as it arrives.</param>
/// <param name="tail">What is put behind it.</param>
internal sealed class CodedStream(Stream body, ReadOnlyMemory<byte> tail) : ForwardStream(body)
{
    private bool _hasBegun;
    private bool _hasTail;

    /// <summary>Whether the decoder was told that nothing more comes. A body without a single byte has no coding to be cut off in.</summary>
    public bool IsExhausted { get; private set; }

    public override int Read(Span<byte> buffer) => Inner.Read(buffer) is > 0 and var read ? Begin(read) : End(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read ? Begin(read) : End(buffer.Span);

    private int Begin(int read)
    {
        _hasBegun = true;
        return read;
    }

    private int End(Span<byte> buffer)
    {
        if (!_hasBegun || buffer.IsEmpty)
        {
            return 0;
        }

        if (!_hasTail && !tail.IsEmpty && buffer.Length >= tail.Length)
        {
            _hasTail = true;
            tail.Span.CopyTo(buffer);
            return tail.Length;
        }

        IsExhausted = true;
        return 0;
    }
}
