namespace Clientele.OData;

/// <summary>
/// Functions of geographic and geometric properties (Part 2 section 5.1.1.11 of OData 4.01). Both operands must have the same reference system.
/// </summary>
public static class GeoFieldExtensions
{
    /// <summary>Shortest distance to a point, in metres on most services: <c>geo.distance</c> (Part 2 section 5.1.1.11.1 of OData 4.01).</summary>
    public static NumberField<double> Distance(this GeographyField<GeoPoint> point, GeoPoint other) =>
        new(Operators.Call("geo.distance", point.Expression, Operators.Value(ODataLiteral.Geography(other))));

    /// <summary>Shortest distance to a point, in metres on most services: <c>geo.distance</c> (Part 2 section 5.1.1.11.1 of OData 4.01).</summary>
    public static NumberField<double> Distance(this GeographyField<GeoPoint> point, GeographyField<GeoPoint> other) =>
        new(Operators.Call("geo.distance", point.Expression, other.Expression));

    /// <summary>Whether the point is within an area or on its border: <c>geo.intersects</c> (Part 2 section 5.1.1.11.2 of OData 4.01).</summary>
    public static BooleanField Intersects(this GeographyField<GeoPoint> point, GeoPolygon area) =>
        new(Operators.Call("geo.intersects", point.Expression, Operators.Value(ODataLiteral.Geography(area))));

    /// <summary>Whether the point is within an area or on its border: <c>geo.intersects</c> (Part 2 section 5.1.1.11.2 of OData 4.01).</summary>
    public static BooleanField Intersects(this GeographyField<GeoPoint> point, GeographyField<GeoPolygon> area) =>
        new(Operators.Call("geo.intersects", point.Expression, area.Expression));

    /// <summary>Whether a point is within the area or on its border: <c>geo.intersects</c> (Part 2 section 5.1.1.11.2 of OData 4.01).</summary>
    public static BooleanField Intersects(this GeographyField<GeoPolygon> area, GeoPoint point) =>
        new(Operators.Call("geo.intersects", Operators.Value(ODataLiteral.Geography(point)), area.Expression));

    /// <summary>Length of the line, in metres on most services: <c>geo.length</c> (Part 2 section 5.1.1.11.3 of OData 4.01).</summary>
    public static NumberField<double> Length(this GeographyField<GeoLineString> line) => new(Operators.Call("geo.length", line.Expression));

    /// <summary>Shortest distance to a point, in the units of the plane: <c>geo.distance</c> (Part 2 section 5.1.1.11.1 of OData 4.01).</summary>
    public static NumberField<double> Distance(this GeometryField<GeoPoint> point, GeoPoint other) =>
        new(Operators.Call("geo.distance", point.Expression, Operators.Value(ODataLiteral.Geometry(other))));

    /// <summary>Shortest distance to a point, in the units of the plane: <c>geo.distance</c> (Part 2 section 5.1.1.11.1 of OData 4.01).</summary>
    public static NumberField<double> Distance(this GeometryField<GeoPoint> point, GeometryField<GeoPoint> other) =>
        new(Operators.Call("geo.distance", point.Expression, other.Expression));

    /// <summary>Whether the point is within an area or on its border: <c>geo.intersects</c> (Part 2 section 5.1.1.11.2 of OData 4.01).</summary>
    public static BooleanField Intersects(this GeometryField<GeoPoint> point, GeoPolygon area) =>
        new(Operators.Call("geo.intersects", point.Expression, Operators.Value(ODataLiteral.Geometry(area))));

    /// <summary>Whether the point is within an area or on its border: <c>geo.intersects</c> (Part 2 section 5.1.1.11.2 of OData 4.01).</summary>
    public static BooleanField Intersects(this GeometryField<GeoPoint> point, GeometryField<GeoPolygon> area) =>
        new(Operators.Call("geo.intersects", point.Expression, area.Expression));

    /// <summary>Whether a point is within the area or on its border: <c>geo.intersects</c> (Part 2 section 5.1.1.11.2 of OData 4.01).</summary>
    public static BooleanField Intersects(this GeometryField<GeoPolygon> area, GeoPoint point) =>
        new(Operators.Call("geo.intersects", Operators.Value(ODataLiteral.Geometry(point)), area.Expression));

    /// <summary>Length of the line, in the units of the plane: <c>geo.length</c> (Part 2 section 5.1.1.11.3 of OData 4.01).</summary>
    public static NumberField<double> Length(this GeometryField<GeoLineString> line) => new(Operators.Call("geo.length", line.Expression));
}
