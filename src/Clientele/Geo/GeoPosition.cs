using System;
using System.Globalization;

namespace Clientele;

/// <summary>A position (RFC 7946 §3.1.1): on the earth in degrees, or in a plane in the units of its reference system.</summary>
/// <param name="X">Longitude, or the first coordinate in a plane.</param>
/// <param name="Y">Latitude, or the second coordinate in a plane.</param>
/// <param name="Z">Height, or the third coordinate; null for none.</param>
public readonly record struct GeoPosition(double X, double Y, double? Z = null)
{
    /// <summary>Degrees east of Greenwich.</summary>
    public double Longitude => X;

    /// <summary>Degrees north of the equator.</summary>
    public double Latitude => Y;

    /// <summary>A position on the earth, in degrees.</summary>
    /// <param name="latitude">North of the equator: from -90 to 90.</param>
    /// <param name="longitude">East of Greenwich.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such latitude: the two may have been given in the other order.</exception>
    public static GeoPosition OnEarth(double latitude, double longitude) => latitude is >= -90 and <= 90
        ? new(longitude, latitude)
        : throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude must be between -90 and 90 degrees.");

    /// <summary>The coordinates with spaces between, as well-known text has them: <c>24.1 56.9</c>.</summary>
    public override string ToString() => Z is { } z
        ? string.Create(CultureInfo.InvariantCulture, $"{X} {Y} {z}")
        : string.Create(CultureInfo.InvariantCulture, $"{X} {Y}");
}
