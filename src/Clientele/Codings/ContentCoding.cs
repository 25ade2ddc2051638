using System;
using System.IO;
using System.IO.Compression;

namespace Clientele;

/// <summary>A coding of bodies (RFC 9110 §8.4.1).</summary>
/// <param name="Decode">Decodes a body.</param>
/// <param name="Tail">
/// What is put behind a body, so that its decoder stops by itself where the body is whole. Decoders of the other codings do so in any case; that of gzip goes on, since another member may come (RFC 1952 §2.2).
/// </param>
internal sealed record ContentCoding(Func<Stream, Stream> Decode, ReadOnlyMemory<byte> Tail)
{
    // No member begins like this, and no member of less than 4 GiB ends like this.
    private static readonly ContentCoding s_gzip = new(static body => new GZipStream(body, CompressionMode.Decompress), new byte[] { 0xFF, 0xFF });
    private static readonly ContentCoding s_deflate = new(static body => new ZLibStream(body, CompressionMode.Decompress), Tail: default);
    private static readonly ContentCoding s_brotli = new(static body => new BrotliStream(body, CompressionMode.Decompress), Tail: default);

    /// <summary>The coding of a name; null where there is no decoder for it.</summary>
    public static ContentCoding? Find(string name) => name.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => s_gzip,
        "deflate" => s_deflate,
        "br" => s_brotli,
        _ => null,
    };
}
