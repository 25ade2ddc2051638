using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace EmbeddedService.Data;

/// <summary>What a member that nobody set holds: nothing where that is allowed, else the type's zero.</summary>
internal static class Defaults
{
    public static void Fill(Row row)
    {
        foreach (var property in row.Type.StructuralProperties())
        {
            if (!row.Values.ContainsKey(property.Name))
            {
                row[property.Name] = Of(property);
            }
        }
    }

    private static object? Of(IEdmStructuralProperty property)
    {
        var type = property.Type;
        if (property.Name == "isActive")
        {
            return true;
        }

        return type switch
        {
            _ when type.IsCollection() => new List<object?>(),
            { IsNullable: true } => null,
            _ when type.IsEnum() => ((IEdmEnumType)type.Definition).Members.First().Name,
            _ when type.IsComplex() => Complex((IEdmComplexType)type.Definition),
            _ => type.PrimitiveKind() switch
            {
                EdmPrimitiveTypeKind.Boolean => false,
                EdmPrimitiveTypeKind.Guid => Guid.Empty,
                EdmPrimitiveTypeKind.Int32 => 0,
                EdmPrimitiveTypeKind.Int64 => 0L,
                EdmPrimitiveTypeKind.Byte => (byte)0,
                EdmPrimitiveTypeKind.Decimal => 0m,
                EdmPrimitiveTypeKind.String => "",
                EdmPrimitiveTypeKind.Date => new DateOnly(2026, 6, 1),
                EdmPrimitiveTypeKind.DateTimeOffset => new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero),
                _ => null,
            },
        };
    }

    private static Row Complex(IEdmComplexType type)
    {
        var row = new Row(type);
        Fill(row);
        return row;
    }
}
