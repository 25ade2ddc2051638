using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml;
using Clientele.Testing.Description;
using Clientele.Testing.Querying;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Wire;

/// <summary>Writes rows as services do: JSON with minimal metadata (OData JSON Format 4.01 §3.1.1).</summary>
internal sealed class RowWriter(Utf8JsonWriter writer, FakeDescription description, Relations relations, ExpressionCompiler compiler, Func<Row, string?> etag)
{
    private const int DeepestLevel = 5;

    private readonly Dictionary<SelectExpandClause, Selection> _selections = [];

    public void Row(Row row, IEdmStructuredType? declared, SelectExpandClause? clause)
    {
        writer.WriteStartObject();
        Members(row, declared, clause);
        writer.WriteEndObject();
    }

    /// <summary>The members of a row, for whoever has begun the object.</summary>
    public void Members(Row row, IEdmStructuredType? declared, SelectExpandClause? clause)
    {
        Head(row, declared);
        Properties(row, Selected(clause));
        foreach (var item in clause?.SelectedItems ?? [])
        {
            switch (item)
            {
                case ExpandedNavigationSelectItem expanded:
                    Expanded(row, expanded, Levels(expanded));
                    break;
                case ExpandedCountSelectItem count:
                    Count(row, count);
                    break;
                case ExpandedReferenceSelectItem reference:
                    References(row, reference);
                    break;
            }
        }
    }

    public void Value(object? value, IEdmType? declared, Selection selection)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case EnumValue member:
                writer.WriteStringValue(member.Name);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte or sbyte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                Floating(number, number);
                break;
            case float number:
                Floating(number, null, number);
                break;
            case Guid key:
                writer.WriteStringValue(key);
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TimeOnly time:
                writer.WriteStringValue(time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(EdmValue.Text(moment));
                break;
            case TimeSpan span:
                writer.WriteStringValue(XmlConvert.ToString(span));
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case Row row:
                writer.WriteStartObject();
                Head(row, declared as IEdmStructuredType);
                Properties(row, selection);
                writer.WriteEndObject();
                break;
            case IEnumerable<object?> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Value(item, (declared as IEdmCollectionType)?.ElementType.Definition, selection);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} can't be written as JSON.");
        }
    }

    /// <summary>What a clause selects, found once for all rows.</summary>
    private Selection Selected(SelectExpandClause? clause)
    {
        if (clause is null)
        {
            return Selection.All;
        }

        if (!_selections.TryGetValue(clause, out var selection))
        {
            _selections.Add(clause, selection = Selection.Of(clause));
        }

        return selection;
    }

    private void Head(Row row, IEdmStructuredType? declared)
    {
        if (declared is not null && row.Type != declared)
        {
            writer.WriteString("@odata.type", "#" + row.Type.FullTypeName());
        }

        if (row.Type is IEdmEntityType && etag(row) is { } tag)
        {
            writer.WriteString("@odata.etag", tag);
        }
    }

    private void Properties(Row row, Selection selection)
    {
        var facts = description.Facts(row.Type);
        for (var i = 0; i < facts.Properties.Length; i++)
        {
            var property = facts.Properties[i];
            if (facts.Kinds[i] != EdmPrimitiveTypeKind.Stream && selection.Has(property.Name))
            {
                writer.WritePropertyName(facts.Names[i]);
                Value(row[property.Name], property.Type.Definition, selection.Within(property.Name));
            }
        }

        foreach (var (name, value) in row.Values)
        {
            if (facts.Find(name) is null && selection.Has(name))
            {
                Undeclared(name, value);
            }
        }
    }

    private void Undeclared(string name, object? value)
    {
        if (UndeclaredType.Of(value) is { } type)
        {
            writer.WriteString(name + "@odata.type", type);
        }

        writer.WritePropertyName(name);
        Value(value, null, Selection.All);
    }

    private void Floating(double number, double? wide, float narrow = 0)
    {
        if (double.IsFinite(number))
        {
            if (wide is { } value)
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNumberValue(narrow);
            }

            return;
        }

        writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF");
    }

    private void Expanded(Row row, ExpandedNavigationSelectItem item, long levels)
    {
        if (Holder(row, item) is not ({ } holder, { } navigation))
        {
            return;
        }

        if (navigation.TargetMultiplicity() is EdmMultiplicity.Many)
        {
            ExpandedList(holder, navigation, item, levels);
            return;
        }

        writer.WritePropertyName(navigation.Name);
        if (relations.One(holder, navigation) is { } related && Passes(related, item))
        {
            ExpandedRow(related, navigation, item, levels);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private bool Passes(Row row, ExpandedReferenceSelectItem item) =>
        item.FilterOption is not { } filter || compiler.Compile(filter.Expression, filter.RangeVariable)(row) is true;

    private static (Row?, IEdmNavigationProperty?) Holder(Row row, ExpandedReferenceSelectItem item)
    {
        var navigation = ((NavigationPropertySegment)item.PathToNavigationProperty.Last(segment => segment is NavigationPropertySegment)).NavigationProperty;
        return row.Type.IsOrInheritsFrom(navigation.DeclaringType) ? (row, navigation) : (null, navigation);
    }

    private void ExpandedList(Row row, IEdmNavigationProperty navigation, ExpandedNavigationSelectItem item, long levels)
    {
        var query = Query(item);
        var rows = query.Apply(Related(row, navigation, item), compiler);
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

    /// <summary>A cast behind the navigation property narrows what is expanded.</summary>
    private IEnumerable<Row> Related(Row row, IEdmNavigationProperty navigation, ExpandedReferenceSelectItem item)
    {
        var rows = relations.Many(row, navigation);
        var behind = item.PathToNavigationProperty.SkipWhile(segment => segment is not NavigationPropertySegment).OfType<TypeSegment>().FirstOrDefault();
        return behind is null ? rows : rows.Where(related => related.Type.IsOrInheritsFrom(behind.EdmType.AsElementType()));
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

    private void Count(Row row, ExpandedCountSelectItem item)
    {
        if (Holder(row, item) is ({ } holder, { } navigation))
        {
            var query = new RowQuery { Filter = item.FilterOption, Search = item.SearchOption };
            writer.WriteNumber(navigation.Name + "@odata.count", query.Apply(relations.Many(holder, navigation), compiler).Count);
        }
    }

    private void References(Row row, ExpandedReferenceSelectItem item)
    {
        if (Holder(row, item) is not ({ } holder, { } navigation))
        {
            return;
        }

        writer.WritePropertyName(navigation.Name);
        if (navigation.TargetMultiplicity() is EdmMultiplicity.Many)
        {
            writer.WriteStartArray();
            foreach (var related in relations.Many(holder, navigation))
            {
                Reference(related);
            }

            writer.WriteEndArray();
        }
        else if (relations.One(holder, navigation) is { } related)
        {
            Reference(related);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>An entity reference (OData JSON Format 4.01 §14).</summary>
    public void Reference(Row row)
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.id", description.Address(row));
        writer.WriteEndObject();
    }

    private static RowQuery Query(ExpandedNavigationSelectItem item) => new()
    {
        Filter = item.FilterOption,
        OrderBy = item.OrderByOption,
        Search = item.SearchOption,
        Compute = item.ComputeOption,
        Skip = item.SkipOption ?? 0,
        Top = item.TopOption,
    };

    private static long Levels(ExpandedNavigationSelectItem item) =>
        item.LevelsOption is { } levels ? levels.IsMaxLevel ? DeepestLevel : Math.Min(levels.Level, DeepestLevel) : 1;
}
