using System;
using System.Collections.Generic;
using System.Globalization;

namespace Clientele.Json;

/// <content>Geographic and geometric values, as GeoJSON (RFC 7946; OData JSON Format 4.01 §7.1).</content>
public static partial class JsonWrite
{
    /// <summary>A geographic or geometric member; null is written as null.</summary>
    public static void Geo(JsonWriter writer, ReadOnlySpan<byte> name, GeoValue? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A geographic or geometric member where it is not null.</summary>
    public static void GeoIfNotNull(JsonWriter writer, ReadOnlySpan<byte> name, GeoValue? value)
    {
        if (value is not null)
        {
            Geo(writer, name, value);
        }
    }

    /// <summary>A geographic or geometric member where it was set; set to null, null is written.</summary>
    public static void Geo<T>(JsonWriter writer, JsonMemberTable names, int ordinal, Optional<T> value)
        where T : GeoValue?
    {
        if (value.HasValue)
        {
            Geo(writer, names[ordinal], value.Value);
        }
    }

    /// <summary>A geographic or geometric value, or null.</summary>
    public static void Value(JsonWriter writer, GeoValue? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        if (value is GeoCollection collection)
        {
            String(writer, "type"u8, "GeometryCollection");
            List(writer, "geometries"u8, collection.Items, Value);
        }
        else
        {
            String(writer, "type"u8, value.Shape);
            writer.WritePropertyName("coordinates"u8);
            WriteCoordinates(writer, value);
        }

        if (value.Srid is { } srid)
        {
            writer.WriteStartObject("crs"u8);
            String(writer, "type"u8, "name");
            writer.WriteStartObject("properties"u8);
            String(writer, "name"u8, string.Create(CultureInfo.InvariantCulture, $"EPSG:{srid}"));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteCoordinates(JsonWriter writer, GeoValue value)
    {
        switch (value)
        {
            case GeoPoint point:
                WritePosition(writer, point.Position);
                break;
            case GeoLineString line:
                WriteList(writer, line.Positions, WritePosition);
                break;
            case GeoMultiPoint points:
                WriteList(writer, points.Positions, WritePosition);
                break;
            case GeoPolygon polygon:
                WriteRings(writer, polygon.Rings);
                break;
            case GeoMultiLineString lines:
                WriteRings(writer, lines.Lines);
                break;
            case GeoMultiPolygon polygons:
                WriteList(writer, polygons.Polygons, static (writer, polygon) => WriteRings(writer, polygon.Rings));
                break;
        }
    }

    private static void WriteRings(JsonWriter writer, IReadOnlyList<IReadOnlyList<GeoPosition>> rings) =>
        WriteList(writer, rings, static (writer, ring) => WriteList(writer, ring, WritePosition));

    private static void WriteList<T>(JsonWriter writer, IReadOnlyList<T> items, JsonWriterAction<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WritePosition(JsonWriter writer, GeoPosition position)
    {
        writer.WriteStartArray();
        Value(writer, position.X);
        Value(writer, position.Y);
        if (position.Z is { } z)
        {
            Value(writer, z);
        }

        writer.WriteEndArray();
    }
}
