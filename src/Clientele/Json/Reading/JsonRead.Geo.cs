using System.Text.Json;

namespace Clientele.Json;

/// <content>Geographic and geometric values.</content>
public static partial class JsonRead
{
    /// <summary>A geographic or geometric value (OData JSON Format 4.01 §7.1).</summary>
    /// <typeparam name="T">Its shape; <see cref="GeoValue"/> for any.</typeparam>
    public static T Geo<T>(ref JsonCursor reader)
        where T : GeoValue
    {
        var value = GeoJson.Read(reader.ReadElement());
        return value as T ?? throw new JsonException($"The value is a {value.Shape}, not a {typeof(T).Name}.");
    }

    /// <summary>A geographic or geometric value, or null.</summary>
    /// <typeparam name="T">Its shape; <see cref="GeoValue"/> for any.</typeparam>
    public static T? GeoOrNull<T>(ref JsonCursor reader)
        where T : GeoValue => reader.TryReadNull() ? null : Geo<T>(ref reader);
}
