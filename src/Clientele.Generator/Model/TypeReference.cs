namespace Clientele.Generator.Model;

internal enum TypeKind
{
    /// <summary>One of <see cref="PrimitiveKind"/>; type definitions are resolved to what they stand for.</summary>
    Primitive,
    Enum,
    Complex,
    Entity,

    /// <summary><c>Edm.Untyped</c>, <c>Edm.ComplexType</c>, <c>Edm.EntityType</c>, <c>Edm.PrimitiveType</c>, or a type that nothing describes: any JSON value.</summary>
    Untyped,
}

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

    /// <summary>Any <c>Edm.Geography…</c> or <c>Edm.Geometry…</c> type: GeoJSON, kept as JSON.</summary>
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

/// <summary>A type as a property, parameter or return value uses it.</summary>
/// <param name="QualifiedName">Qualified name of the enum, complex or entity type, or <c>Edm.*</c>.</param>
/// <param name="CSharpName">The C# class or struct for <see cref="TypeKind.Enum"/>, <see cref="TypeKind.Complex"/> and <see cref="TypeKind.Entity"/>; empty otherwise.</param>
/// <param name="IsNullable">The value can be null; of a collection, its items can.</param>
internal sealed record TypeReference(
    TypeKind Kind,
    PrimitiveKind Primitive,
    string QualifiedName,
    string CSharpName,
    bool IsCollection,
    bool IsNullable);
