using System;
using System.Globalization;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>Values of the library's parser as values of rows.</summary>
internal static class EdmValue
{
    public static object? Plain(object? value) => value switch
    {
#pragma warning disable CS0618 // The library's parser gives these types until its version 9.
        Date date => new DateOnly(date.Year, date.Month, date.Day),
        TimeOfDay time => new TimeOnly(time.Ticks),
#pragma warning restore CS0618
        ODataNullValue => null,
        _ => value,
    };

    /// <summary>A member of an enumeration where the type is one.</summary>
    public static object? Enumerated(object? value, IEdmTypeReference? type) => type?.Definition is IEdmEnumType enumType
        ? value switch
        {
            ODataEnumValue member => EnumValue.Of(enumType, member.Value),
            string text => EnumValue.Of(enumType, text),
            EnumValue => value,
            IConvertible number => EnumValue.Of(enumType, number.ToInt64(CultureInfo.InvariantCulture)),
            _ => value,
        }
        : value is ODataEnumValue loose ? loose.Value : value;

    /// <summary>The primitive type of a value.</summary>
    public static EdmPrimitiveTypeKind KindOf(object value) => value switch
    {
        string => EdmPrimitiveTypeKind.String,
        bool => EdmPrimitiveTypeKind.Boolean,
        int => EdmPrimitiveTypeKind.Int32,
        long => EdmPrimitiveTypeKind.Int64,
        short => EdmPrimitiveTypeKind.Int16,
        byte => EdmPrimitiveTypeKind.Byte,
        sbyte => EdmPrimitiveTypeKind.SByte,
        decimal => EdmPrimitiveTypeKind.Decimal,
        double => EdmPrimitiveTypeKind.Double,
        float => EdmPrimitiveTypeKind.Single,
        Guid => EdmPrimitiveTypeKind.Guid,
        DateTimeOffset => EdmPrimitiveTypeKind.DateTimeOffset,
        DateOnly => EdmPrimitiveTypeKind.Date,
        TimeOnly => EdmPrimitiveTypeKind.TimeOfDay,
        TimeSpan => EdmPrimitiveTypeKind.Duration,
        byte[] => EdmPrimitiveTypeKind.Binary,
        _ => EdmPrimitiveTypeKind.None,
    };

    /// <summary>A moment as services write it: as many digits as it has, <c>Z</c> for UTC.</summary>
    public static string Text(DateTimeOffset moment)
    {
        var text = moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return moment.Offset == TimeSpan.Zero ? text + "Z" : text + moment.ToString("zzz", CultureInfo.InvariantCulture);
    }
}
