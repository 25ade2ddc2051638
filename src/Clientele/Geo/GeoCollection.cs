using System.Collections.Generic;

namespace Clientele;

/// <summary>Values of any shape: <c>Edm.GeographyCollection</c>, <c>Edm.GeometryCollection</c>.</summary>
/// <param name="items">The values.</param>
public sealed class GeoCollection(IEnumerable<GeoValue> items) : GeoValue
{
    /// <summary>The values.</summary>
    public IReadOnlyList<GeoValue> Items { get; } = Copy(items);

    // GeoJSON calls it GeometryCollection, well-known text of OData Collection.
    internal override string Shape => "Collection";

    internal override string Content => string.Join(',', Items);
}
