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

    /// <summary>The names as text.</summary>
    public string[] ToNames() => [.. _names.Select(Encoding.UTF8.GetString)];

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
