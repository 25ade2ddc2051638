using System;

namespace Clientele.OData;

/// <summary>Names of OData's numeric types.</summary>
internal static class NumberType
{
    /// <summary>The qualified name.</summary>
    /// <exception cref="NotSupportedException">OData has no such type.</exception>
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
        _ => throw new NotSupportedException($"OData has no type for {typeof(T)}."),
    };
}
