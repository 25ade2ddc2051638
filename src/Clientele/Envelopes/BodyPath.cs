using System;
using System.Linq;
using System.Text;

namespace Clientele;

/// <summary>A JSON pointer through members (RFC 6901), its names as UTF-8.</summary>
internal sealed class BodyPath
{
    private readonly byte[][] _names;

    private BodyPath(byte[][] names) => _names = names;

    public int Length => _names.Length;

    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>The names, each behind a dot.</summary>
    public override string ToString() => string.Concat(_names.Select(name => "." + Encoding.UTF8.GetString(name)));

    /// <summary>The path of a pointer; null of null.</summary>
    public static BodyPath? Parse(string? pointer) => pointer switch
    {
        null => null,
        "" => new BodyPath([]),
        _ => new BodyPath([.. Names(pointer).Select(Encoding.UTF8.GetBytes)]),
    };

    /// <summary>The names of a pointer that is not empty, their escapes undone (RFC 6901 §4).</summary>
    public static string[] Names(string pointer) =>
        [.. pointer.TrimStart('/').Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
}
