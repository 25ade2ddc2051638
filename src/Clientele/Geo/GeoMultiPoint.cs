using System.Collections.Generic;
using System.Linq;

namespace Clientele;

/// <summary>Points: <c>Edm.GeographyMultiPoint</c>, <c>Edm.GeometryMultiPoint</c>.</summary>
/// <param name="positions">Where they are.</param>
public sealed class GeoMultiPoint(IEnumerable<GeoPosition> positions) : GeoValue
{
    /// <summary>Where they are.</summary>
    public IReadOnlyList<GeoPosition> Positions { get; } = Copy(positions);

    internal override string Shape => "MultiPoint";

    internal override string Content => string.Join(',', Positions.Select(static position => $"({position})"));
}
