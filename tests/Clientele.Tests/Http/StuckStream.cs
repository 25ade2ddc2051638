using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tests.Http;

/// <summary>A body that stops coming behind its first bytes.</summary>
internal sealed class StuckStream(params byte[] begun) : MemoryStream(begun)
{
    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            return read;
        }

        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
