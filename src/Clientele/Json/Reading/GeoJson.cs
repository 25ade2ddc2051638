using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>Reads GeoJSON (RFC 7946) with the reference system that OData adds (OData JSON Format 4.01 §7.1).</summary>
internal static class GeoJson
{
    private const string Epsg = "EPSG:";

    /// <summary>A value of any shape.</summary>
    /// <exception cref="JsonException">The JSON is none.</exception>
    public static GeoValue Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw new JsonException("A geographic value must be an object with a 'type'.");
        }

        var srid = Srid(json);
        return type.GetString() switch
        {
            "Point" => new GeoPoint(Position(Coordinates(json))) { Srid = srid },
            "LineString" => new GeoLineString(Positions(Coordinates(json))) { Srid = srid },
            "Polygon" => new GeoPolygon(Lists(Coordinates(json))) { Srid = srid },
            "MultiPoint" => new GeoMultiPoint(Positions(Coordinates(json))) { Srid = srid },
            "MultiLineString" => new GeoMultiLineString(Lists(Coordinates(json))) { Srid = srid },
            "MultiPolygon" => new GeoMultiPolygon(Items(Coordinates(json)).Select(static polygon => new GeoPolygon(Lists(polygon)))) { Srid = srid },
            "GeometryCollection" => new GeoCollection(Items(Member(json, "geometries")).Select(Read)) { Srid = srid },
            var other => throw new JsonException($"'{other}' is not a type of geographic value."),
        };
    }

    private static JsonElement Coordinates(JsonElement json) => Member(json, "coordinates");

    private static JsonElement Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) ? member : throw new JsonException($"The geographic value has no '{name}'.");

    private static GeoPosition Position(JsonElement json)
    {
        var numbers = Items(json).Select(static number => number.ValueKind == JsonValueKind.Number ? number.GetDouble() : throw NoPosition()).ToList();
        return numbers.Count >= 2 ? new GeoPosition(numbers[0], numbers[1], numbers.Count > 2 ? numbers[2] : null) : throw NoPosition();
    }

    private static IEnumerable<GeoPosition> Positions(JsonElement json) => Items(json).Select(Position);

    private static IEnumerable<IEnumerable<GeoPosition>> Lists(JsonElement json) => Items(json).Select(Positions);

    private static JsonElement.ArrayEnumerator Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw new JsonException("Coordinates must be arrays.");

    private static JsonException NoPosition() => new("A position must be an array of at least two numbers.");

    // {"crs":{"type":"name","properties":{"name":"EPSG:4326"}}}
    private static int? Srid(JsonElement json) =>
        json.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
        && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
        && name.GetString() is { } text && text.StartsWith(Epsg, StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(Epsg.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var srid)
            ? srid
            : null;
}
