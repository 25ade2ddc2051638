using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

namespace EmbeddedService.Wire;

/// <summary>The <c>@odata.type</c> of a member of an open type that the description does not declare (OData JSON §4.5.3).</summary>
internal static class UndeclaredType
{
    /// <summary>Null for what JSON itself tells: strings, Booleans, doubles and null.</summary>
    public static string? Of(object? value) => value switch
    {
        decimal => "#Decimal",
        int => "#Int32",
        long => "#Int64",
        Guid => "#Guid",
        DateOnly => "#Date",
        DateTimeOffset => "#DateTimeOffset",
        Row row => "#" + row.Type.FullTypeName(),
        IEnumerable<object?> items => $"#Collection({(Of(items.FirstOrDefault()) ?? "#String").TrimStart('#')})",
        _ => null,
    };
}
