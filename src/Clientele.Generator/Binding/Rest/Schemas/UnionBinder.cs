using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Makes closed hierarchies of <c>oneOf</c>, <c>anyOf</c> and several types.</summary>
internal sealed class UnionBinder(TypeBinder types, SchemaIndex index, NameScope names)
{
    private readonly List<RestUnionModel> _models = [];

    public IReadOnlyList<RestUnionModel> Models => _models;

    public void Bind(OpenApiSchema schema, string name, string wireName)
    {
        var alternatives = new List<RestAlternativeModel>();
        int? otherwise = null;
        var choice = index.ChoiceOf(schema) ?? new SchemaChoice(OfTypes(schema), null, schema.Discriminator, IsOneClass: false);
        var member = choice.Discriminator?.Property.Value ?? DiscriminatorValues.Infer(choice.Alternatives, index);
        foreach (var offered in choice.Alternatives)
        {
            var number = (alternatives.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var resolved = index.Resolve(offered);
            var (alternative, hint) = Whole(offered, resolved, choice.Beside, name, number);
            var type = types.Bind(alternative, hint) with { IsNullable = false };
            var at = alternatives.FindIndex(known => known.Type.Equals(type));
            if (resolved.Key is not null && resolved.Key == choice.Discriminator?.Default)
            {
                otherwise = at < 0 ? alternatives.Count : at;
            }

            if (at >= 0)
            {
                continue;
            }

            var parts = type.Kind == RestTypeKind.Class ? new MemberParts(index).Add(index.Resolve(alternative).Schema) : new MemberParts(index);
            var values = choice.Discriminator is { } declared ? DiscriminatorValues.Of(declared, resolved.Key, resolved.Schema, index)
                : member is not null ? DiscriminatorValues.Confined(resolved.Schema, member, index)
                : [];
            alternatives.Add(new RestAlternativeModel(
                names.Take(Case(name, type), IsNumbered(name, Label(type)) ? "Case" : "Option"),
                type,
                values.ToEquatableArray(),
                parts.Required.OrderBy(required => required, StringComparer.Ordinal).ToEquatableArray(),
                parts.Properties.Select(property => property.Name.Value).ToEquatableArray()));
        }

        _models.Add(new RestUnionModel(
            wireName,
            name,
            names.Take(name + "Other", "Option"),
            member,
            alternatives.ToEquatableArray(),
            IsRead: false,
            Documents.Of(schema),
            schema.Rules.Evidence,
            Documents.Deprecated(schema.IsDeprecated),
            otherwise));
    }

    /// <summary>An alternative with the members that all alternatives have: as it is where it names them itself.</summary>
    private (OpenApiSchema Schema, string Hint) Whole(OpenApiSchema offered, ResolvedSchema resolved, OpenApiSchema? beside, string name, string number)
    {
        var hint = name + (Title(resolved.Schema) ?? "Option" + number);
        if (beside is null)
        {
            return (offered, hint);
        }

        var own = new MemberParts(index).Add(resolved.Schema);
        var common = new MemberParts(index).Add(beside);
        return common.BaseKey is null && common.Properties.All(property => own.Properties.Any(known => known.Name.Value == property.Name.Value))
            ? (offered, hint)
            : (new OpenApiSchema(offered.Span)
            {
                AllOf = [beside, resolved.Schema],
                Description = resolved.Schema.Description,
            }, resolved.Key is { } key ? name + Identifiers.Pascal(SchemaIndex.NameOf(key), "Option" + number) : hint);
    }

    private static List<OpenApiSchema> OfTypes(OpenApiSchema schema) =>
        schema.Types.Select(type => schema with { Types = [type], Reference = null, IsNullable = false, Description = null }).ToList();

    /// <summary>A title that is a name, and says more than the number of an alternative.</summary>
    private static string? Title(OpenApiSchema schema) =>
        schema.Title is { Length: > 0 and < 50 } title && Identifiers.IsValid(title) ? Identifiers.Pascal(title, "Option") : null;

    private static bool IsNumbered(string name, string label) => label.StartsWith(name + "Option", StringComparison.Ordinal);

    /// <summary>The union's name goes before the alternative's, unless that begins with it.</summary>
    private static string Case(string name, RestTypeReference type) =>
        Label(type) is var label && label.StartsWith(name, StringComparison.Ordinal) ? label : name + label;

    private static string Label(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Class or RestTypeKind.Enum or RestTypeKind.NumberEnum or RestTypeKind.Union => type.CSharpName,
        RestTypeKind.List => Label(type.Item!) + "List",
        RestTypeKind.Map => Label(type.Item!) + "Map",
        RestTypeKind.NumericBoolean => "Boolean",
        RestTypeKind.Any => "Value",
        _ => type.Primitive switch
        {
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Int128 or PrimitiveKind.UInt128 => "Integer",
            PrimitiveKind.BooleanText => "Boolean",
            PrimitiveKind.ClockDuration => "Duration",
            PrimitiveKind.UtcDateTime or PrimitiveKind.LocalDateTime => "DateTimeOffset",
            PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "Number",
            var primitive => primitive.ToString(),
        },
    };
}
