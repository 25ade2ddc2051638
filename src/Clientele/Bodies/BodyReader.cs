using System;
using System.Buffers;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Reads bodies into pooled buffers, never past a bound.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>A pooled buffer and how much of it is filled. <c>Cut</c> says that the body goes on behind the bound.</summary>
    public readonly record struct Result(byte[]? Buffer, int Length, bool Cut);

    public static async Task<Result> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced == 0)
        {
            return default;
        }

        // One byte more than announced, so that the end is seen without growing. What is announced may be a lie: start small.
        var first = (int)Math.Min(announced + 1 ?? FirstBuffer, Math.Min(limit + 1, 1024 * 1024));
        var buffer = ArrayPool<byte>.Shared.Rent(first);
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    length += read;
                    if (length > limit)
                    {
                        return new Result(buffer, (int)limit, Cut: true);
                    }

                    if (length == buffer.Length)
                    {
                        buffer = Grow(buffer);
                    }
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        if (length == 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return default;
        }

        return new Result(buffer, length, Cut: false);
    }

    private static byte[] Grow(byte[] full)
    {
        var bigger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)full.Length * 2, Array.MaxLength));
        full.CopyTo(bigger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return bigger;
    }
}
