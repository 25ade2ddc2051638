using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml;
using Clientele.Testing.Description;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Wire;

/// <summary>The content of an entity's body: values, and related entities by navigation property.</summary>
/// <param name="Row">The values; a complex value is a row of its own.</param>
/// <param name="Related">Nested entities and references, in the order of the body.</param>
internal sealed record ReadEntity(Row Row, List<RelatedBody> Related);

/// <summary>The content of a body for one navigation property.</summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="Entities">Entities written inside.</param>
/// <param name="References">Addresses of existing entities (<c>@odata.bind</c>, <c>@odata.id</c>).</param>
/// <param name="IsNull">The body says that there is none.</param>
internal sealed record RelatedBody(IEdmNavigationProperty Navigation, List<ReadEntity> Entities, List<string> References, bool IsNull);

/// <summary>How strictly bodies are read.</summary>
internal enum BodyUse
{
    /// <summary>Rows that a test provides: computed members are accepted, and no member is required.</summary>
    Seed,
    Create,
    Replace,
    Patch,
}

/// <summary>Reads JSON as entities of the description (OData JSON Format 4.01), and reports what is wrong with it.</summary>
internal sealed class RowReader(FakeDescription description, BodyUse use)
{
    private const int MaxDepth = 64;

    /// <summary>Reads an entity.</summary>
    /// <exception cref="FakeError">The body does not fit the description; the message names the member.</exception>
    public ReadEntity Entity(JsonElement json, IEdmStructuredType declared, string path = "", int depth = 0)
    {
        if (json.ValueKind != JsonValueKind.Object || depth > MaxDepth)
        {
            throw Wrong(path, $"must be an object of {declared.FullTypeName()}");
        }

        var type = TypeOf(json, declared, path);
        var facts = description.Facts(type);
        var row = new Row(type);
        var related = new List<RelatedBody>();
        Dictionary<string, string>? types = null;
        foreach (var member in json.EnumerateObject())
        {
            var name = member.Name;
            if (name.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at)
            {
                Annotation(name, member.Value, at, facts, related, ref types, path);
            }
            else
            {
                Member(name, member.Value, facts, row, related, types, path, depth);
            }
        }

        if (use is BodyUse.Create or BodyUse.Replace && type is IEdmEntityType)
        {
            RequireMembers(row, facts, path);
        }

        return new ReadEntity(row, related);
    }

    /// <summary>Reads a value of a declared type.</summary>
    /// <exception cref="FakeError">It is of another type.</exception>
    public object? Value(JsonElement json, IEdmTypeReference type, string path, int depth = 0)
    {
        if (type.Definition is IEdmCollectionType collection)
        {
            if (json.ValueKind != JsonValueKind.Array)
            {
                return json.ValueKind == JsonValueKind.Null && use == BodyUse.Seed ? new List<object?>() : throw Wrong(path, "must be a list");
            }

            return json.EnumerateArray().Select((item, i) => Value(item, collection.ElementType, $"{path}[{i}]", depth + 1)).ToList();
        }

        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsNullable || use == BodyUse.Seed ? null : throw Wrong(path, "must not be null");
        }

        return type.Definition switch
        {
            IEdmEnumType members => Enumeration(json, members, path),
            IEdmComplexType complex => Entity(json, complex, path, depth + 1).Row,
            IEdmTypeDefinition definition => Primitive(json, definition.UnderlyingType.PrimitiveKind, path),
            IEdmPrimitiveType primitive => Primitive(json, primitive.PrimitiveKind, path),
            _ => Free(json),
        };
    }

    private void Member(
        string name, JsonElement json, TypeFacts facts, Row row, List<RelatedBody> related, Dictionary<string, string>? types, string path, int depth)
    {
        var place = path.Length == 0 ? name : path + "/" + name;
        switch (facts.Find(name))
        {
            case IEdmStructuralProperty property:
                var value = Value(json, property.Type, place, depth);
                var rules = facts.Rules(property.Name);
                if (use != BodyUse.Seed && rules.Problem(value) is { } problem)
                {
                    throw Wrong(place, problem);
                }

                if (use == BodyUse.Seed || !(rules.IsComputed || (rules.IsImmutable && use is BodyUse.Patch or BodyUse.Replace && !property.IsKey())))
                {
                    row[property.Name] = value;
                }

                break;
            case IEdmNavigationProperty navigation:
                related.Add(Nested(json, navigation, place, depth));
                break;
            case null when facts.Type.IsOpen:
                row[name] = types is not null && types.TryGetValue(name, out var said) ? Typed(json, said) : Free(json);
                break;
            default:
                throw Wrong(place, $"is not a property of {facts.Name}{Suggest(name, facts)}");
        }
    }

    private RelatedBody Nested(JsonElement json, IEdmNavigationProperty navigation, string place, int depth)
    {
        if (use == BodyUse.Patch && !navigation.ContainsTarget && json.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !HasReferences(json))
        {
            throw Wrong(place, "is a navigation property, and a PATCH changes related entities by reference only (OData Protocol 4.01 §11.4.3.1)");
        }

        var body = new RelatedBody(navigation, [], [], json.ValueKind == JsonValueKind.Null);
        if (navigation.TargetMultiplicity() != EdmMultiplicity.Many)
        {
            if (json.ValueKind != JsonValueKind.Null)
            {
                Add(json, place);
            }

            return body;
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(place, "must be a list");
        }

        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            Add(item, $"{place}[{i++}]");
        }

        return body;

        void Add(JsonElement item, string at)
        {
            if (item.ValueKind == JsonValueKind.Object && Reference(item) is { } reference)
            {
                body.References.Add(reference);
            }
            else
            {
                body.Entities.Add(Entity(item, navigation.ToEntityType(), at, depth + 1));
            }
        }
    }

    private static bool HasReferences(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && Reference(item) is not null)
        : Reference(json) is not null;

    private static string? Reference(JsonElement item) =>
        item.TryGetProperty("@odata.id", out var id) || item.TryGetProperty("@id", out id) ? id.GetString() : null;

    private static void Annotation(
        string member, JsonElement json, int at, TypeFacts facts, List<RelatedBody> related, ref Dictionary<string, string>? types, string path)
    {
        var name = member[..at];
        var term = member[(at + 1)..];
        if (term is "odata.bind")
        {
            if (facts.Find(name) is not IEdmNavigationProperty navigation)
            {
                throw Wrong(path.Length == 0 ? member : path + "/" + member, $"binds what is no navigation property of {facts.Name}");
            }

            var addresses = json.ValueKind == JsonValueKind.Array
                ? json.EnumerateArray().Select(item => item.GetString() ?? "").ToList()
                : json.ValueKind == JsonValueKind.Null ? [] : [json.GetString() ?? ""];
            related.Add(new RelatedBody(navigation, [], addresses, json.ValueKind == JsonValueKind.Null));
        }
        else if (term is "odata.type" or "type" && name.Length > 0 && json.GetString() is { } type)
        {
            (types ??= new(StringComparer.Ordinal))[name] = type.TrimStart('#');
        }
    }

    private IEdmStructuredType TypeOf(JsonElement json, IEdmStructuredType declared, string path)
    {
        var said = json.TryGetProperty("@odata.type", out var name) || json.TryGetProperty("@type", out name) ? name.GetString() : null;
        if (said is null)
        {
            return declared.IsAbstract
                ? throw Wrong(path, $"needs @odata.type, since {declared.FullTypeName()} is abstract")
                : declared;
        }

        var qualified = said[(said.IndexOf('#', StringComparison.Ordinal) + 1)..];
        return description.Model.FindDeclaredType(qualified) is IEdmStructuredType type && type.IsOrInheritsFrom(declared)
            ? type
            : throw Wrong(path, $"has the type '{qualified}', which is no {declared.FullTypeName()}");
    }

    private static void RequireMembers(Row row, TypeFacts facts, string path)
    {
        foreach (var property in facts.Properties)
        {
            if (facts.Rules(property.Name).IsRequired && !row.Values.ContainsKey(property.Name))
            {
                throw Wrong(path.Length == 0 ? property.Name : path + "/" + property.Name, $"is required to create a {facts.Name}");
            }
        }
    }

    private EnumValue Enumeration(JsonElement json, IEdmEnumType type, string path)
    {
        var value = json.ValueKind switch
        {
            JsonValueKind.String => EnumValue.Of(type, json.GetString()!),
            JsonValueKind.Number when json.TryGetInt64(out var number) => EnumValue.Of(type, number),
            _ => throw Wrong(path, $"must be the name of a member of {type.FullTypeName()}"),
        };
        return value.Number is not null || use == BodyUse.Seed
            ? value
            : throw Wrong(path, $"must be a member of {type.FullTypeName()}, and '{value.Name}' is none");
    }

    private static object? Primitive(JsonElement json, EdmPrimitiveTypeKind kind, string path)
    {
        object? value = (kind, json.ValueKind) switch
        {
            (EdmPrimitiveTypeKind.String, JsonValueKind.String) => json.GetString(),
            (EdmPrimitiveTypeKind.Boolean, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
            (EdmPrimitiveTypeKind.Guid, JsonValueKind.String) => Guid.TryParse(json.GetString(), out var guid) ? guid : null,
            (EdmPrimitiveTypeKind.Byte, JsonValueKind.Number) => json.TryGetByte(out var number) ? number : null,
            (EdmPrimitiveTypeKind.SByte, JsonValueKind.Number) => json.TryGetSByte(out var number) ? number : null,
            (EdmPrimitiveTypeKind.Int16, JsonValueKind.Number) => json.TryGetInt16(out var number) ? number : null,
            (EdmPrimitiveTypeKind.Int32, JsonValueKind.Number) => json.TryGetInt32(out var number) ? number : null,
            (EdmPrimitiveTypeKind.Int64, JsonValueKind.Number) => json.TryGetInt64(out var number) ? number : null,
            (EdmPrimitiveTypeKind.Int64, JsonValueKind.String) =>
                long.TryParse(json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            (EdmPrimitiveTypeKind.Decimal, JsonValueKind.Number) => json.TryGetDecimal(out var number) ? number : null,
            (EdmPrimitiveTypeKind.Decimal, JsonValueKind.String) =>
                decimal.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            (EdmPrimitiveTypeKind.Double, JsonValueKind.Number) => json.GetDouble(),
            (EdmPrimitiveTypeKind.Single, JsonValueKind.Number) => json.GetSingle(),
            (EdmPrimitiveTypeKind.Double, JsonValueKind.String) => Special(json.GetString()),
            (EdmPrimitiveTypeKind.Single, JsonValueKind.String) => (float?)Special(json.GetString()),
            (EdmPrimitiveTypeKind.Binary, JsonValueKind.String) => Bytes(json.GetString()!),
            (EdmPrimitiveTypeKind.Date, JsonValueKind.String) =>
                DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            (EdmPrimitiveTypeKind.TimeOfDay, JsonValueKind.String) =>
                TimeOnly.TryParse(json.GetString(), CultureInfo.InvariantCulture, out var time) ? time : null,
            (EdmPrimitiveTypeKind.DateTimeOffset, JsonValueKind.String) => json.TryGetDateTimeOffset(out var moment) ? moment : null,
            (EdmPrimitiveTypeKind.Duration, JsonValueKind.String) => Duration(json.GetString()!),
            (EdmPrimitiveTypeKind.Stream, _) => null,
            ( > EdmPrimitiveTypeKind.TimeOfDay or EdmPrimitiveTypeKind.None or EdmPrimitiveTypeKind.PrimitiveType or >= EdmPrimitiveTypeKind.Geography and <= EdmPrimitiveTypeKind.GeometryMultiPoint, _) => Free(json),
            _ => null,
        };
        return value ?? (kind == EdmPrimitiveTypeKind.Stream ? null : throw Wrong(path, $"must be of Edm.{kind}"));
    }

    private static double? Special(string? text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => null,
    };

    private static byte[]? Bytes(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        try
        {
            return Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>An undeclared member: its JSON determines its type.</summary>
    private static object? Free(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.TryGetInt64(out var large) ? large : json.TryGetDecimal(out var fraction) ? fraction : json.GetDouble(),
        _ => json.Clone(),
    };

    private object? Typed(JsonElement json, string type)
    {
        var kind = EdmCoreModel.Instance.GetPrimitiveTypeKind(type.StartsWith("Edm.", StringComparison.Ordinal) ? type : "Edm." + type);
        if (kind != EdmPrimitiveTypeKind.None && json.ValueKind != JsonValueKind.Null)
        {
            return Primitive(json, kind, type);
        }

        return description.Model.FindDeclaredType(type) switch
        {
            IEdmEnumType members when json.ValueKind == JsonValueKind.String => EnumValue.Of(members, json.GetString()!),
            IEdmComplexType complex when json.ValueKind == JsonValueKind.Object => Entity(json, complex).Row,
            _ => Free(json),
        };
    }

    private static string Suggest(string name, TypeFacts facts) =>
        facts.Properties.Select(property => property.Name).Concat(facts.Navigations.Select(navigation => navigation.Name))
            .FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } near ? $"; '{near}' is" : "";

    private static FakeError Wrong(string path, string what) =>
        FakeError.BadRequest(path.Length == 0 ? $"The body {what}." : $"The member '{path}' {what}.");
}
