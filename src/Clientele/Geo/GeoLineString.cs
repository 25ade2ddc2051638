using System.Collections.Generic;

namespace Clientele;

/// <summary>A line from point to point: <c>Edm.GeographyLineString</c>, <c>Edm.GeometryLineString</c>.</summary>
/// <param name="positions">Its points, two or more.</param>
public sealed class GeoLineString(IEnumerable<GeoPosition> positions) : GeoValue
{
    /// <summary>Its points, in order.</summary>
    public IReadOnlyList<GeoPosition> Positions { get; } = Copy(positions);

    internal override string Shape => "LineString";

    internal override string Content => Text(Positions);
}
