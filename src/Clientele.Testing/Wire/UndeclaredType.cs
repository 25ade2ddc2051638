using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Wire;

/// <summary>The <c>@odata.type</c> of a member that the description does not declare (OData JSON Format 4.01 §4.6.3).</summary>
internal static class UndeclaredType
{
    /// <summary>Null for what JSON itself tells: strings, Booleans, doubles and null.</summary>
    public static string? Of(object? value) => value switch
    {
        decimal => "#Decimal",
        long => "#Int64",
        Guid => "#Guid",
        DateOnly => "#Date",
        TimeOnly => "#TimeOfDay",
        DateTimeOffset => "#DateTimeOffset",
        TimeSpan => "#Duration",
        byte[] => "#Binary",
        Row row => "#" + row.Type.FullTypeName(),
        IEnumerable<object?> items => $"#Collection({(Of(items.FirstOrDefault()) ?? "#String").TrimStart('#')})",
        _ => null,
    };
}
