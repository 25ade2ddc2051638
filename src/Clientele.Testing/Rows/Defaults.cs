using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using Clientele.Testing.Description;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>The value of a property that was not set: the description's default, else null where that is allowed, else the type's zero.</summary>
internal static class Defaults
{
    public static void Fill(Row row, FakeDescription description)
    {
        var facts = description.Facts(row.Type);
        foreach (var property in facts.Properties)
        {
            if (!row.Values.ContainsKey(property.Name))
            {
                row[property.Name] = Of(property, description);
            }
        }
    }

    private static object? Of(IEdmStructuralProperty property, FakeDescription description)
    {
        var type = property.Type;
        if (type.IsCollection())
        {
            return new List<object?>();
        }

        if (property.DefaultValueString is { } text && Read(text, type) is { } said)
        {
            return said;
        }

        return type switch
        {
            { IsNullable: true } => null,
            _ when type.Definition is IEdmEnumType members => members.Members.FirstOrDefault() is { } first ? EnumValue.Of(members, first.Name) : null,
            _ when type.Definition is IEdmComplexType complex => complex.IsAbstract ? null : Complex(complex, description),
            _ => Zero(type.PrimitiveKind()),
        };
    }

    private static object? Zero(EdmPrimitiveTypeKind kind) => kind switch
    {
        EdmPrimitiveTypeKind.Boolean => false,
        EdmPrimitiveTypeKind.Guid => Guid.Empty,
        EdmPrimitiveTypeKind.Byte => (byte)0,
        EdmPrimitiveTypeKind.SByte => (sbyte)0,
        EdmPrimitiveTypeKind.Int16 => (short)0,
        EdmPrimitiveTypeKind.Int32 => 0,
        EdmPrimitiveTypeKind.Int64 => 0L,
        EdmPrimitiveTypeKind.Single => 0f,
        EdmPrimitiveTypeKind.Double => 0d,
        EdmPrimitiveTypeKind.Decimal => 0m,
        EdmPrimitiveTypeKind.String => "",
        EdmPrimitiveTypeKind.Binary => Array.Empty<byte>(),
        EdmPrimitiveTypeKind.Date => default(DateOnly),
        EdmPrimitiveTypeKind.TimeOfDay => default(TimeOnly),
        EdmPrimitiveTypeKind.DateTimeOffset => default(DateTimeOffset),
        EdmPrimitiveTypeKind.Duration => TimeSpan.Zero,
        _ => null,
    };

    private static Row Complex(IEdmComplexType type, FakeDescription description)
    {
        var row = new Row(type);
        Fill(row, description);
        return row;
    }

    /// <summary>Parses a value in the form of the description; null where it does not fit its type.</summary>
    public static object? Read(string text, IEdmTypeReference type)
    {
        try
        {
            return type.Definition is IEdmEnumType members ? EnumValue.Of(members, text) : type.PrimitiveKind() switch
            {
                EdmPrimitiveTypeKind.String => text,
                EdmPrimitiveTypeKind.Boolean => XmlConvert.ToBoolean(text),
                EdmPrimitiveTypeKind.Guid => XmlConvert.ToGuid(text),
                EdmPrimitiveTypeKind.Byte => XmlConvert.ToByte(text),
                EdmPrimitiveTypeKind.SByte => XmlConvert.ToSByte(text),
                EdmPrimitiveTypeKind.Int16 => XmlConvert.ToInt16(text),
                EdmPrimitiveTypeKind.Int32 => XmlConvert.ToInt32(text),
                EdmPrimitiveTypeKind.Int64 => XmlConvert.ToInt64(text),
                EdmPrimitiveTypeKind.Single => XmlConvert.ToSingle(text),
                EdmPrimitiveTypeKind.Double => XmlConvert.ToDouble(text),
                EdmPrimitiveTypeKind.Decimal => XmlConvert.ToDecimal(text),
                EdmPrimitiveTypeKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                EdmPrimitiveTypeKind.TimeOfDay => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
                EdmPrimitiveTypeKind.DateTimeOffset => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
                EdmPrimitiveTypeKind.Duration => XmlConvert.ToTimeSpan(text),
                _ => null,
            };
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // A default that does not fit its type is an error of the description, which the compiler reports.
            return null;
        }
    }
}
