using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using EmbeddedService.Data;
using EmbeddedService.Querying;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Wire;

/// <summary>Writes rows as the service does: minimal metadata (OData JSON §3.1.1), undeclared members with their type.</summary>
internal sealed class RowWriter(Utf8JsonWriter writer, Relations relations)
{
    private const int DeepestLevel = 5;

    public void Row(Row row, IEdmStructuredType declared, SelectExpandClause? clause)
    {
        writer.WriteStartObject();
        Members(row, declared, clause);
        writer.WriteEndObject();
    }

    /// <summary>The members of a row, for whoever has begun the object.</summary>
    public void Members(Row row, IEdmStructuredType declared, SelectExpandClause? clause)
    {
        if (row.Type != declared)
        {
            writer.WriteString("@odata.type", "#" + row.Type.FullTypeName());
        }

        var selection = Selection.Of(clause);
        foreach (var property in row.Type.StructuralProperties().Where(p => selection.Has(p.Name)))
        {
            writer.WritePropertyName(property.Name);
            Value(row[property.Name], property.Type.Definition);
        }

        foreach (var (name, value) in row.Values.Where(v => row.Type.FindProperty(v.Key) is null && selection.Has(v.Key)))
        {
            Undeclared(name, value);
        }

        foreach (var item in clause?.SelectedItems.OfType<ExpandedNavigationSelectItem>() ?? [])
        {
            Expanded(row, item, Levels(item));
        }
    }

    public void Value(object? value, IEdmType? declared = null)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case Guid key:
                writer.WriteStringValue(key);
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case Row row:
                Row(row, declared as IEdmStructuredType ?? row.Type, null);
                break;
            case IEnumerable<object?> items:
                Items(items, (declared as IEdmCollectionType)?.ElementType.Definition);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} can't be written as JSON.");
        }
    }

    private void Items(IEnumerable<object?> items, IEdmType? declared)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Value(item, declared);
        }

        writer.WriteEndArray();
    }

    private void Undeclared(string name, object? value)
    {
        if (UndeclaredType.Of(value) is { } type)
        {
            writer.WriteString(name + "@odata.type", type);
        }

        writer.WritePropertyName(name);
        Value(value);
    }

    private void Expanded(Row row, ExpandedNavigationSelectItem item, long levels)
    {
        var navigation = ((NavigationPropertySegment)item.PathToNavigationProperty.LastSegment).NavigationProperty;
        if (!row.Type.IsOrInheritsFrom(navigation.DeclaringType))
        {
            return;
        }

        if (navigation.TargetMultiplicity() is EdmMultiplicity.Many)
        {
            ExpandedList(row, navigation, item, levels);
            return;
        }

        writer.WritePropertyName(navigation.Name);
        if (relations.One(row, navigation) is { } related)
        {
            ExpandedRow(related, navigation, item, levels);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private void ExpandedList(Row row, IEdmNavigationProperty navigation, ExpandedNavigationSelectItem item, long levels)
    {
        var query = new RowQuery
        {
            Filter = item.FilterOption,
            OrderBy = item.OrderByOption,
            Search = item.SearchOption,
            Skip = item.SkipOption ?? 0,
            Top = item.TopOption,
        };
        var rows = query.Apply(relations.Many(row, navigation), new Evaluator(relations));
        if (item.CountOption is true)
        {
            writer.WriteNumber(navigation.Name + "@odata.count", rows.Count);
        }

        writer.WriteStartArray(navigation.Name);
        foreach (var related in query.Cut(rows))
        {
            ExpandedRow(related, navigation, item, levels);
        }

        writer.WriteEndArray();
    }

    private void ExpandedRow(Row row, IEdmNavigationProperty navigation, ExpandedNavigationSelectItem item, long levels)
    {
        writer.WriteStartObject();
        Members(row, navigation.ToEntityType(), item.SelectAndExpand);
        if (levels > 1)
        {
            Expanded(row, item, levels - 1);
        }

        writer.WriteEndObject();
    }

    private static long Levels(ExpandedNavigationSelectItem item) =>
        item.LevelsOption is { } levels ? levels.IsMaxLevel ? DeepestLevel : Math.Min(levels.Level, DeepestLevel) : 1;
}
