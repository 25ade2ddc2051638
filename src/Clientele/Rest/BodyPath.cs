using System;
using System.Linq;
using System.Text;

namespace Clientele.Rest;

/// <summary>A JSON pointer through members (RFC 6901), its names as UTF-8.</summary>
internal sealed class BodyPath
{
    private readonly byte[][] _names;

    private BodyPath(byte[][] names) => _names = names;

    public int Length => _names.Length;

    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>The path of a pointer; null of null.</summary>
    public static BodyPath? Parse(string? pointer) => pointer switch
    {
        null => null,
        "" => new BodyPath([]),
        _ => new BodyPath([.. pointer.TrimStart('/').Split('/').Select(Name)]),
    };

    private static byte[] Name(string token) => Encoding.UTF8.GetBytes(
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}
