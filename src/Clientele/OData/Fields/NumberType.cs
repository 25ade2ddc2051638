using System;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The names of OData's numeric types, and the reading of their values.</summary>
internal static class NumberType
{
    /// <summary>The qualified name.</summary>
    /// <exception cref="NotSupportedException">OData has no equivalent type.</exception>
    public static string NameOf<T>() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Byte => "Edm.Byte",
        TypeCode.SByte => "Edm.SByte",
        TypeCode.Int16 => "Edm.Int16",
        TypeCode.Int32 => "Edm.Int32",
        TypeCode.Int64 => "Edm.Int64",
        TypeCode.Single => "Edm.Single",
        TypeCode.Double => "Edm.Double",
        TypeCode.Decimal => "Edm.Decimal",
        _ => throw new NotSupportedException($"OData has no type that corresponds to {typeof(T)}."),
    };

    /// <summary>Reads a value or null.</summary>
    public static object? ReadOrNull<T>(ref JsonCursor reader) => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Byte => JsonRead.ByteOrNull(ref reader),
        TypeCode.SByte => JsonRead.SByteOrNull(ref reader),
        TypeCode.Int16 => JsonRead.Int16OrNull(ref reader),
        TypeCode.Int32 => JsonRead.Int32OrNull(ref reader),
        TypeCode.Int64 => JsonRead.Int64OrNull(ref reader),
        TypeCode.Single => JsonRead.SingleOrNull(ref reader),
        TypeCode.Double => JsonRead.DoubleOrNull(ref reader),
        _ => JsonRead.DecimalOrNull(ref reader),
    };
}
