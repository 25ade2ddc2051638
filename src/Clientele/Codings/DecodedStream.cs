using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>A body without its coding. A body that was cut off within its coding ends with an error.</summary>
internal sealed class DecodedStream(CodedStream coded, ContentCoding coding) : ForwardStream(coding.Decode(coded))
{
    /// <inheritdoc/>
    /// <exception cref="BrokenCodingException">The body was cut off.</exception>
    public override int Read(Span<byte> buffer) => Checked(Inner.Read(buffer), buffer.Length);

    /// <inheritdoc/>
    /// <exception cref="BrokenCodingException">The body was cut off.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    private int Checked(int read, int wanted) =>
        read == 0 && wanted > 0 && coded.IsExhausted ? throw new BrokenCodingException("The body was cut off: it ends before its Content-Encoding does.") : read;
}
