using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace EmbeddedService.Data;

/// <summary>Follows navigation properties through the keys that rows carry.</summary>
internal sealed class Relations(Store store)
{
    public Row? One(Row row, IEdmNavigationProperty navigation)
    {
        if (row.Values.TryGetValue(navigation.Name, out var held))
        {
            return held as Row;
        }

        var key = row.Type.FindProperty(navigation.Name + "Id") is null ? row["id"] : row[navigation.Name + "Id"];
        return key is Guid id ? store.Find(navigation.ToEntityType(), id) : null;
    }

    public IEnumerable<Row> Many(Row row, IEdmNavigationProperty navigation)
    {
        if (row.Values.TryGetValue(navigation.Name, out var held))
        {
            return (held as IEnumerable<object?> ?? []).OfType<Row>();
        }

        var target = navigation.ToEntityType();
        return ForeignKey(navigation) is { } key && row["id"] is Guid id
            ? store.Rows(target).Where(r => r[key] is Guid value && value == id)
            : [];
    }

    /// <summary>Member of the related rows that holds this row's key: by the partner, else by the name of the declaring type.</summary>
    public static string? ForeignKey(IEdmNavigationProperty navigation)
    {
        if (navigation.Partner is { } partner)
        {
            return partner.Name + "Id";
        }

        // The service ties neither of these two to anything: hours not on a line yet are none here.
        if (navigation.Name == "unboundTimeAllocations")
        {
            return null;
        }

        var declaring = navigation.DeclaringEntityType().Name;
        var byName = char.ToLowerInvariant(declaring[0]) + declaring[1..] + "Id";
        var byVersion = navigation.DeclaringEntityType().Name == "ProjectVersion" ? "versionId" : null;
        return new[] { byVersion, byName }
            .FirstOrDefault(name => name is not null && navigation.ToEntityType().FindProperty(name) is not null);
    }
}
