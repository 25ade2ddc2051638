using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele;

/// <summary>
/// A geographic or geometric value, GeoJSON on the wire (RFC 7946; OData JSON Format 4.01 §7.1). Immutable; two are equal where shape, positions and reference
/// system are.
/// </summary>
public abstract class GeoValue : IEquatable<GeoValue>
{
    private protected GeoValue()
    {
    }

    /// <summary>EPSG number of the reference system; null for the default: 4326 (WGS 84) on the earth, 0 in a plane.</summary>
    public int? Srid { get; init; }

    /// <summary>Name of the shape in GeoJSON and in well-known text.</summary>
    internal abstract string Shape { get; }

    /// <summary>What stands between the parentheses of well-known text.</summary>
    internal abstract string Content { get; }

    /// <summary>Whether both are the same shape at the same positions, in the same reference system.</summary>
    public bool Equals(GeoValue? other) => other is not null && Srid == other.Srid && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GeoValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Srid, ToString());

    /// <summary>The value as well-known text (OGC 06-103r4): <c>Point(24.1 56.9)</c>.</summary>
    public override string ToString() => $"{Shape}({Content})";

    private protected static string Text(IEnumerable<GeoPosition> positions) => string.Join(',', positions.Select(static position => position.ToString()));

    private protected static string Text(IEnumerable<IReadOnlyList<GeoPosition>> parts) => string.Join(',', parts.Select(static part => $"({Text(part)})"));

    private protected static IReadOnlyList<T> Copy<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Array.AsReadOnly(items.ToArray());
    }

    private protected static IReadOnlyList<IReadOnlyList<T>> Copies<T>(IEnumerable<IEnumerable<T>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Copy(items.Select(Copy));
    }
}
