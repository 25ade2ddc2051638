using System.Collections.Generic;

namespace Clientele;

/// <summary>Lines: <c>Edm.GeographyMultiLineString</c>, <c>Edm.GeometryMultiLineString</c>.</summary>
/// <param name="lines">The points of each line.</param>
public sealed class GeoMultiLineString(IEnumerable<IEnumerable<GeoPosition>> lines) : GeoValue
{
    /// <summary>The points of each line.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPosition>> Lines { get; } = Copies(lines);

    internal override string Shape => "MultiLineString";

    internal override string Content => Text(Lines);
}
