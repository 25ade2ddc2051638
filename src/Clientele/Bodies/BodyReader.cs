using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>Reads bodies into pooled buffers, never past a bound.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;
    private const int EarnedTrust = 16;

    /// <summary>A pooled buffer and how much of it is filled.</summary>
    /// <param name="Buffer">The buffer; null of an empty body.</param>
    /// <param name="Length">How much of it is filled.</param>
    /// <param name="Cut">The body is longer than the limit.</param>
    /// <param name="Failure">What ended the body early: a lost connection, or the end of the time for it.</param>
    public sealed record Result(byte[]? Buffer, int Length, bool Cut = false, ExceptionDispatchInfo? Failure = null);

    /// <summary>The body, or the exception that it ended with.</summary>
    public static async Task<Result> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var result = await ReadAvailableAsync(content, limit, cancellationToken).ConfigureAwait(false);
        if (result.Failure is { } failure)
        {
            Return(result);
            failure.Throw();
        }

        return result;
    }

    /// <summary>As much of the body as came, and what ended it early.</summary>
    public static async Task<Result> ReadAvailableAsync(
        HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced == 0)
        {
            return new Result(Buffer: null, Length: 0);
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
                        buffer = Grow(buffer, Math.Min(announced ?? 0, limit));
                    }
                }
            }
        }
        catch (InvalidDataException e)
        {
            return Filled(buffer, length, ExceptionDispatchInfo.Capture(new BrokenCodingException(e)));
        }
        catch (Exception e)
        {
            return Filled(buffer, length, ExceptionDispatchInfo.Capture(e));
        }

        return Filled(buffer, length, failure: null);
    }

    private static Result Filled(byte[] buffer, int length, ExceptionDispatchInfo? failure)
    {
        if (length > 0)
        {
            return new Result(buffer, length, Cut: false, failure);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return new Result(Buffer: null, Length: 0, Cut: false, failure);
    }

    private static void Return(Result result)
    {
        if (result.Buffer is { } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // To what is announced and allowed, once a sixteenth of it has come.
    private static byte[] Grow(byte[] full, long expected)
    {
        var doubled = full.Length * 2L;
        var size = expected / EarnedTrust < full.Length ? Math.Max(expected + 1, doubled) : doubled;
        var bigger = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Array.MaxLength));
        full.CopyTo(bigger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return bigger;
    }
}
