using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.TestSupport;

/// <summary>A body without a length that comes in uneven pieces.</summary>
public sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, 7919)], cancellationToken);
}

/// <summary>A body that fails once its bytes are read.</summary>
public sealed class FaultStream(byte[] bytes, Func<Exception> fault) : MemoryStream(bytes)
{
    public bool IsDisposed { get; private set; }

    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        return read > 0 ? read : throw fault();
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>A body whose second half comes when the test says so.</summary>
public sealed class GatedStream(string first, string second) : MemoryStream(Encoding.UTF8.GetBytes(first + second))
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _before = Encoding.UTF8.GetByteCount(first);

    public bool IsOpen => _gate.Task.IsCompleted;

    public void Open() => _gate.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= _before)
        {
            await _gate.Task.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }

        return await base.ReadAsync(buffer[..Math.Min(buffer.Length, _before - (int)Position)], cancellationToken);
    }
}
