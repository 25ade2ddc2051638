namespace Clientele;

/// <summary>A point: <c>Edm.GeographyPoint</c>, <c>Edm.GeometryPoint</c>.</summary>
/// <param name="position">Where it is.</param>
public sealed class GeoPoint(GeoPosition position) : GeoValue
{
    /// <summary>Where it is.</summary>
    public GeoPosition Position { get; } = position;

    /// <summary>Degrees east of Greenwich.</summary>
    public double Longitude => Position.X;

    /// <summary>Degrees north of the equator.</summary>
    public double Latitude => Position.Y;

    internal override string Shape => "Point";

    internal override string Content => Position.ToString();

    /// <inheritdoc cref="GeoPosition.OnEarth(double, double)"/>
    public static GeoPoint OnEarth(double latitude, double longitude) => new(GeoPosition.OnEarth(latitude, longitude));
}
