using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Clientele.Testing.Description;
using Clientele.Testing.Faults;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Service;

/// <summary>Finds the rows in answers of an OData service (OData JSON Format 4.01 §6 and §12).</summary>
internal static class ODataRows
{
    /// <summary>The rows of an answer; none where the path leads to no structured type.</summary>
    public static IEnumerable<AnswerRow> Of(FakeDescription description, FakeRequest request, JsonNode body)
    {
        return ODataPaths.Of(description, request)?.LastSegment.EdmType?.AsElementType() is IEdmStructuredType type
            ? Objects(body).Select(row => new AnswerRow(row, Enumerations(description, row, type)))
            : [];
    }

    /// <summary>The objects of an answer: those of its list, or itself.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode body) => body is not JsonObject single
        ? []
        : single["value"] is JsonArray list && single["@odata.context"]?.ToString().EndsWith("$entity", StringComparison.Ordinal) is not true ? list.OfType<JsonObject>() : [single];

    /// <summary>The type that an object names; the declared one where it names none of the description.</summary>
    public static IEdmStructuredType TypeOf(FakeDescription description, JsonObject json, IEdmStructuredType declared) =>
        json["@odata.type"] is { } said && description.Model.FindDeclaredType(said.ToString().TrimStart('#')) is IEdmStructuredType derived ? derived : declared;

    private static IEnumerable<(JsonObject Holder, string Name)> Enumerations(FakeDescription description, JsonObject row, IEdmStructuredType declared)
    {
        var type = TypeOf(description, row, declared);
        foreach (var (name, value) in row.ToList())
        {
            if (value is null || description.Facts(type).Find(name) is not { } property)
            {
                continue;
            }

            switch (property.Type.Definition.AsElementType())
            {
                case IEdmEnumType when value is JsonValue:
                    yield return (row, name);
                    break;
                case IEdmStructuredType inner:
                    foreach (var place in (value as JsonArray)?.OfType<JsonObject>().SelectMany(item => Enumerations(description, item, inner))
                        ?? (value is JsonObject held ? Enumerations(description, held, inner) : []))
                    {
                        yield return place;
                    }

                    break;
            }
        }
    }
}
