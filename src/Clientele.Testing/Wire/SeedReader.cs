using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Json;
using Clientele.Testing.Description;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Wire;

/// <summary>
/// Reads the entities that a test provides. Emitted code has just written them, so most are simple: of the declared type, without related entities. These
/// are read without a JSON document in between, since tests have hundreds of them.
/// </summary>
internal static class SeedReader
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <summary>Reads an entity.</summary>
    public static ReadEntity Read(IJsonWritable entity, IEdmEntityType type, FakeDescription description)
    {
        var json = ModelJson.ToUtf8(entity);
        var reader = new RowReader(description, BodyUse.Seed);
        if (!type.IsAbstract && TryRead(json.Span, description.Facts(type), reader) is { } row)
        {
            return new ReadEntity(row, []);
        }

        using var document = JsonDocument.Parse(json);
        return reader.Entity(document.RootElement, type);
    }

    /// <summary>A plain entity; null where this is none.</summary>
    private static Row? TryRead(System.ReadOnlySpan<byte> json, TypeFacts facts, RowReader others)
    {
        var row = new Row(facts.Type, facts.Properties.Length);
        var cursor = new JsonCursor(json);
        var known = facts.Seeds ??= SeedMembers.Of(json, facts);
        var members = JsonRead.Members(ref cursor, known.Table);
        while (members.Next(ref cursor, out var member, out _))
        {
            if (member == JsonMemberTable.Unknown)
            {
                return null;
            }

            var place = known.Places[member];
            if (place < facts.Properties.Length)
            {
                var property = facts.Properties[place];
                row.Values[property.Name] = Value(ref cursor, property, facts.Kinds[place], others);
            }
            else if (!cursor.TryReadNull() && (cursor.TokenType != JsonTokenType.StartArray || JsonRead.List(ref cursor, JsonRead.Element).Count > 0))
            {
                return null;
            }
        }

        return row;
    }

    private static object? Value(ref JsonCursor cursor, IEdmStructuralProperty property, EdmPrimitiveTypeKind kind, RowReader others)
    {
        if (property.Type.Definition is IEdmCollectionType collection)
        {
            return cursor.TryReadNull()
                ? new List<object?>()
                : JsonRead.List(ref cursor, JsonRead.Element).Select((item, i) => others.Value(item, collection.ElementType, $"{property.Name}[{i}]")).ToList();
        }

        return cursor.TryReadNull() ? null : kind switch
        {
            EdmPrimitiveTypeKind.String => JsonRead.String(ref cursor),
            EdmPrimitiveTypeKind.Boolean => JsonRead.Boolean(ref cursor) ? s_true : s_false,
            EdmPrimitiveTypeKind.Guid => JsonRead.Guid(ref cursor),
            EdmPrimitiveTypeKind.Int32 => JsonRead.Int32(ref cursor),
            EdmPrimitiveTypeKind.Int64 => JsonRead.Int64(ref cursor),
            EdmPrimitiveTypeKind.Decimal => JsonRead.Decimal(ref cursor),
            EdmPrimitiveTypeKind.Double => JsonRead.Double(ref cursor),
            EdmPrimitiveTypeKind.Date => JsonRead.Date(ref cursor),
            EdmPrimitiveTypeKind.DateTimeOffset => JsonRead.DateTimeOffset(ref cursor),
            _ => others.Value(JsonRead.Element(ref cursor), property.Type, property.Name),
        };
    }
}
