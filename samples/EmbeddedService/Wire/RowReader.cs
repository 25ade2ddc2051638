using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

namespace EmbeddedService.Wire;

/// <summary>A body against its type: declared members must fit, undeclared ones pass on open types only.</summary>
/// <exception cref="Fault">The body does not fit; the real service says no more than that either.</exception>
internal sealed class RowReader(bool isPatch)
{
    /// <summary>Members of an entity or complex value; related rows are in <paramref name="children"/>, by navigation property.</summary>
    public Row Read(JsonElement json, IEdmStructuredType declared, Dictionary<IEdmNavigationProperty, List<Row>>? children = null)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw Fault.BadBody(isPatch);
        }

        var row = new Row(TypeOf(json, declared));
        foreach (var member in json.EnumerateObject().Where(m => !m.Name.Contains('@', StringComparison.Ordinal)))
        {
            switch (row.Type.FindProperty(member.Name))
            {
                case IEdmStructuralProperty property:
                    row[member.Name] = Value(member.Value, property.Type);
                    break;
                case IEdmNavigationProperty navigation when children is not null && navigation.TargetMultiplicity() is EdmMultiplicity.Many:
                    children[navigation] = [.. member.Value.EnumerateArray().Select(e => Read(e, navigation.ToEntityType()))];
                    break;
                case null when row.Type.IsOpen:
                    row[member.Name] = Free(member.Value);
                    break;
                default:
                    throw Fault.BadBody(isPatch);
            }
        }

        return row;
    }

    public object? Value(JsonElement json, IEdmTypeReference type)
    {
        if (json.ValueKind is JsonValueKind.Null)
        {
            return type.IsNullable ? null : throw Fault.BadBody(isPatch);
        }

        if (type.IsCollection())
        {
            return json.ValueKind is JsonValueKind.Array
                ? json.EnumerateArray().Select(e => Value(e, type.AsCollection().ElementType())).ToList()
                : throw Fault.BadBody(isPatch);
        }

        return type.Definition switch
        {
            IEdmEnumType members => Member(json, members),
            IEdmStructuredType structure => Read(json, structure),
            IEdmPrimitiveType primitive => Primitive(json, primitive.PrimitiveKind) ?? throw Fault.BadBody(isPatch),
            _ => Free(json),
        };
    }

    private static IEdmStructuredType TypeOf(JsonElement json, IEdmStructuredType declared) =>
        json.TryGetProperty("@odata.type", out var name)
        && Description.Model.FindDeclaredType(name.GetString()?.TrimStart('#')) is IEdmStructuredType derived
        && derived.IsOrInheritsFrom(declared)
            ? derived
            : declared;

    private string Member(JsonElement json, IEdmEnumType type) =>
        json.ValueKind is JsonValueKind.String && type.Members.Any(m => m.Name == json.GetString())
            ? json.GetString()!
            : throw Fault.BadBody(isPatch);

    private static object? Primitive(JsonElement json, EdmPrimitiveTypeKind kind) => (kind, json.ValueKind) switch
    {
        (EdmPrimitiveTypeKind.String, JsonValueKind.String) => json.GetString(),
        (EdmPrimitiveTypeKind.Boolean, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
        (EdmPrimitiveTypeKind.Guid, JsonValueKind.String) => json.TryGetGuid(out var key) ? key : null,
        (EdmPrimitiveTypeKind.Byte, JsonValueKind.Number) => json.TryGetByte(out var small) ? small : null,
        (EdmPrimitiveTypeKind.Int32, JsonValueKind.Number) => json.TryGetInt32(out var number) ? number : null,
        (EdmPrimitiveTypeKind.Int64, JsonValueKind.Number) => json.TryGetInt64(out var big) ? big : null,
        (EdmPrimitiveTypeKind.Decimal, JsonValueKind.Number) => json.TryGetDecimal(out var fraction) ? fraction : null,
        (EdmPrimitiveTypeKind.Double, JsonValueKind.Number) => json.GetDouble(),
        (EdmPrimitiveTypeKind.Binary, JsonValueKind.String) => json.TryGetBytesFromBase64(out var bytes) ? bytes : null,
        (EdmPrimitiveTypeKind.Date, JsonValueKind.String) =>
            DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        (EdmPrimitiveTypeKind.DateTimeOffset, JsonValueKind.String) => json.TryGetDateTimeOffset(out var time) ? time : null,
        _ => null,
    };

    private static object? Free(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.GetDecimal(),
        _ => json.Clone(),
    };
}
