using System;
using System.Globalization;
using System.Numerics;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A primitive value as a literal in an OData URL: rule <c>primitiveLiteral</c> of the OData 4.01 ABNF, section 7 (Part 2 section 5.1.1.14.1). <see
/// cref="Text"/> is not percent-encoded; the whole URL is encoded once, when it is built.
/// </summary>
public readonly struct ODataLiteral : IEquatable<ODataLiteral>
{
    private readonly string? _text;

    private ODataLiteral(string text) => _text = text;

    /// <summary>The <c>null</c> literal.</summary>
    public static ODataLiteral Null => default;

    /// <summary>Whether this is the <c>null</c> literal.</summary>
    public bool IsNull => _text is null;

    /// <summary>The literal, not percent-encoded.</summary>
    public string Text => _text ?? "null";

    /// <summary>Whether both have the same text.</summary>
    public static bool operator ==(ODataLiteral left, ODataLiteral right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(ODataLiteral left, ODataLiteral right) => !left.Equals(right);

    /// <summary><c>guid</c>: 32 hexadecimal digits in groups, without quotes.</summary>
    public static ODataLiteral Of(Guid value) => new(value.ToString("D"));

    /// <inheritdoc cref="Of(Guid)"/>
    public static ODataLiteral Of(Guid? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>stringLiteral</c>: in single quotes, a single quote within it doubled.</summary>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate, which UTF-8, and therefore a URL, cannot represent.</exception>
    public static ODataLiteral Of(string? value) =>
        value is null ? Null : new($"'{UnicodeText.Checked(value).Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary><c>boolean</c>: <c>true</c> or <c>false</c>.</summary>
    public static ODataLiteral Of(bool value) => new(value ? "true" : "false");

    /// <inheritdoc cref="Of(bool)"/>
    public static ODataLiteral Of(bool? value) => value is { } given ? Of(given) : Null;

    /// <summary>Any of the integer literals, <c>Edm.Byte</c> to <c>Edm.Int64</c>: digits with an optional sign.</summary>
    public static ODataLiteral Of(long value) => Number(value);

    /// <inheritdoc cref="Of(long)"/>
    public static ODataLiteral Of(long? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>decimalLiteral</c>, with all digits.</summary>
    public static ODataLiteral Of(decimal value) => Number(value);

    /// <inheritdoc cref="Of(decimal)"/>
    public static ODataLiteral Of(decimal? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>doubleLiteral</c>: the shortest digits that read back the same, or <c>INF</c>, <c>-INF</c>, <c>NaN</c>.</summary>
    public static ODataLiteral Of(double value) => Number(value);

    /// <inheritdoc cref="Of(double)"/>
    public static ODataLiteral Of(double? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>singleLiteral</c>: the shortest digits that read back the same, or <c>INF</c>, <c>-INF</c>, <c>NaN</c>.</summary>
    public static ODataLiteral Of(float value) => Number(value);

    /// <inheritdoc cref="Of(float)"/>
    public static ODataLiteral Of(float? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>date</c>: <c>yyyy-MM-dd</c>, without quotes.</summary>
    public static ODataLiteral Of(DateOnly value) => new(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Of(DateOnly)"/>
    public static ODataLiteral Of(DateOnly? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>dateTimeOffsetLiteral</c>: without quotes, with as many fractional digits as necessary, and <c>Z</c> if the offset is zero.</summary>
    public static ODataLiteral Of(DateTimeOffset value) =>
        new(value.ToString(
            value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    public static ODataLiteral Of(DateTimeOffset? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>timeOfDayLiteral</c>: without quotes, with as many fractional digits as necessary.</summary>
    public static ODataLiteral Of(TimeOnly value) => new(value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Of(TimeOnly)"/>
    public static ODataLiteral Of(TimeOnly? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>durationLiteral</c>: an <c>xs:dayTimeDuration</c>, exact to the tick.</summary>
    public static ODataLiteral Of(TimeSpan value) => new($"duration'{EdmDuration.Format(value)}'");

    /// <inheritdoc cref="Of(TimeSpan)"/>
    public static ODataLiteral Of(TimeSpan? value) => value is { } given ? Of(given) : Null;

    /// <summary><c>binaryLiteral</c>: base64url (RFC 4648 section 5), with padding, which Microsoft's parser requires.</summary>
    public static ODataLiteral Of(byte[]? value) =>
        value is null
            ? Null
            : new($"binary'{Convert.ToBase64String(value).Replace('+', '-').Replace('/', '_')}'");

    /// <summary><c>enumLiteral</c>: the qualified type name, then the member names in single quotes.</summary>
    public static ODataLiteral Of<TEnum>(TEnum value)
        where TEnum : struct, IOpenEnum<TEnum> =>
        new($"{TEnum.Members.QualifiedName}{Of(value.Name).Text}");

    /// <inheritdoc cref="Of{TEnum}(TEnum)"/>
    public static ODataLiteral Of<TEnum>(TEnum? value)
        where TEnum : struct, IOpenEnum<TEnum> =>
        value is { } given ? Of(given) : Null;

    /// <summary><c>geographyPoint</c> and the other geographic literals: well-known text with its reference system, or 4326 if the value has none.</summary>
    public static ODataLiteral Geography(GeoValue? value) => Geo("geography", value, defaultSrid: 4326);

    /// <summary><c>geometryPoint</c> and the other geometric literals: well-known text with its reference system, or 0 if the value has none.</summary>
    public static ODataLiteral Geometry(GeoValue? value) => Geo("geometry", value, defaultSrid: 0);

    /// <inheritdoc/>
    public bool Equals(ODataLiteral other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ODataLiteral other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private static ODataLiteral Geo(string prefix, GeoValue? value, int defaultSrid) =>
        value is null ? Null : new(string.Create(CultureInfo.InvariantCulture, $"{prefix}'SRID={value.Srid ?? defaultSrid};{value}'"));

    /// <summary>A number of any of OData's numeric types.</summary>
    internal static ODataLiteral Number<T>(T value)
        where T : struct, INumber<T>
    {
        if (T.IsNaN(value))
        {
            return new("NaN");
        }

        if (T.IsInfinity(value))
        {
            return new(T.IsNegative(value) ? "-INF" : "INF");
        }

        // The exponent's plus sign is optional, and some servers decode a plus in a query as a space.
        return new(value.ToString(null, CultureInfo.InvariantCulture).Replace("+", string.Empty, StringComparison.Ordinal));
    }

    /// <inheritdoc cref="Number{T}(T)"/>
    internal static ODataLiteral Number<T>(T? value)
        where T : struct, INumber<T> =>
        value is { } given ? Number(given) : Null;
}
