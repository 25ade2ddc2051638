namespace Clientele.Generator.Model.Service;

/// <summary>The primitive types of CSDL 4.01, section 4.4.</summary>
internal enum PrimitiveKind
{
    None,
    Binary,
    Boolean,
    Byte,
    Date,
    DateTimeOffset,
    Decimal,
    Double,
    Duration,
    Guid,
    Int16,
    Int32,
    Int64,
    SByte,
    Single,
    Stream,
    String,
    TimeOfDay,

    /// <summary>Any <c>Edm.Geography…</c> or <c>Edm.Geometry…</c> type: GeoJSON; which of them, the name of the type says.</summary>
    Spatial,

    /// <summary>OpenAPI: <c>uint64</c>.</summary>
    UInt64,

    /// <summary>OpenAPI: <c>int128</c>.</summary>
    Int128,

    /// <summary>OpenAPI: <c>uint128</c>.</summary>
    UInt128,

    /// <summary>OpenAPI: a boolean that may also be written as text.</summary>
    BooleanText,

    /// <summary>OpenAPI: a duration in .NET's own form, <c>[d.]hh:mm:ss[.fffffff]</c>.</summary>
    ClockDuration,

    /// <summary>OpenAPI: a date-time that is UTC where it has no offset.</summary>
    UtcDateTime,

    /// <summary>OpenAPI: a date-time that is of the local time zone where it has no offset.</summary>
    LocalDateTime,
}
