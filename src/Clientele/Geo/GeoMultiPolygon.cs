using System.Collections.Generic;
using System.Linq;

namespace Clientele;

/// <summary>Areas: <c>Edm.GeographyMultiPolygon</c>, <c>Edm.GeometryMultiPolygon</c>.</summary>
/// <param name="polygons">The areas.</param>
public sealed class GeoMultiPolygon(IEnumerable<GeoPolygon> polygons) : GeoValue
{
    /// <summary>The areas.</summary>
    public IReadOnlyList<GeoPolygon> Polygons { get; } = Copy(polygons);

    internal override string Shape => "MultiPolygon";

    internal override string Content => string.Join(',', Polygons.Select(static polygon => $"({polygon.Content})"));
}
