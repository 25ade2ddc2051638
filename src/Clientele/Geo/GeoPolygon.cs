using System.Collections.Generic;

namespace Clientele;

/// <summary>An area: <c>Edm.GeographyPolygon</c>, <c>Edm.GeometryPolygon</c>.</summary>
/// <param name="rings">The outer ring, counterclockwise, and then those of holes, clockwise (RFC 7946 §3.1.6); each ends where it begins.</param>
public sealed class GeoPolygon(IEnumerable<IEnumerable<GeoPosition>> rings) : GeoValue
{
    /// <summary>An area without holes.</summary>
    /// <param name="ring">Its border, counterclockwise; the last position is the first one.</param>
    public GeoPolygon(params GeoPosition[] ring)
        : this([ring])
    {
    }

    /// <summary>The outer ring, and then those of holes.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPosition>> Rings { get; } = Copies(rings);

    internal override string Shape => "Polygon";

    internal override string Content => Text(Rings);
}
