using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tests.Http;

/// <summary>How much memory a body gets: what it needs, and what it announces only as far as it keeps its word.</summary>
public sealed class BodyReaderTests
{
    private const int MiB = 1024 * 1024;
    private const long Limit = 256L * MiB;

    [Fact]
    public async Task A_large_body_that_announces_its_length_is_copied_once()
    {
        var sent = Bytes(10 * MiB);
        var stream = new Unsized(sent);

        var body = await BodyReader.ReadAsync(Content(stream, sent.Length), Limit, CancellationToken.None);

        // As much as is taken on trust, all the rest in one piece, and the end.
        Assert.Equal(3, stream.Reads);
        Assert.True(body.Buffer.AsSpan(0, body.Length).SequenceEqual(sent));
        ArrayPool<byte>.Shared.Return(body.Buffer!);
    }

    [Theory]
    [InlineData(3 * MiB, null)]
    [InlineData(3 * MiB, 200L * MiB)]
    [InlineData(MiB, 2L * MiB)]
    [InlineData(MiB + 1, MiB + 1L)]
    [InlineData(100, 2000L * MiB)]
    public async Task A_body_gets_no_more_than_sixteen_times_what_came_of_it(int length, long? announced)
    {
        var sent = Bytes(length);

        var body = await BodyReader.ReadAsync(Content(new Unsized(sent), announced), Limit, CancellationToken.None);

        Assert.True(body.Buffer!.Length <= Math.Max(MiB, 16L * length), $"{body.Buffer.Length} bytes for {length}");
        Assert.True(body.Buffer.AsSpan(0, body.Length).SequenceEqual(sent));
        ArrayPool<byte>.Shared.Return(body.Buffer);
    }

    [Fact]
    public async Task A_body_gets_no_memory_for_what_it_announces_beyond_the_bound()
    {
        var sent = Bytes(20 * MiB);

        var body = await BodyReader.ReadAsync(Content(new Unsized(sent), sent.Length), 4 * MiB, CancellationToken.None);

        Assert.True(body.Cut);
        Assert.True(body.Buffer!.Length <= 8 * MiB, $"{body.Buffer.Length} bytes");
        ArrayPool<byte>.Shared.Return(body.Buffer);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }

    private static StreamContent Content(Unsized stream, long? announced)
    {
        var content = new StreamContent(stream);
        content.Headers.ContentLength = announced;
        return content;
    }

    /// <summary>A stream that does not know its length, and gives what it is asked for.</summary>
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public int Reads { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
