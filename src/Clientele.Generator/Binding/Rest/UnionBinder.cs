using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest;

/// <summary>Makes closed hierarchies of <c>oneOf</c>, <c>anyOf</c> and several types.</summary>
internal sealed class UnionBinder(TypeBinder types, SchemaIndex index, NameScope names)
{
    private readonly List<RestUnionModel> _models = [];

    public IReadOnlyList<RestUnionModel> Models => _models;

    public void Bind(OpenApiSchema schema, string name, string wireName)
    {
        var alternatives = new List<RestAlternativeModel>();
        var discriminator = schema.Discriminator;
        foreach (var alternative in Alternatives(schema))
        {
            var number = (alternatives.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var type = types.Bind(alternative, name + "Option" + number) with { IsNullable = false };
            if (alternatives.Exists(known => known.Type.Equals(type)))
            {
                continue;
            }

            var resolved = index.Resolve(alternative);
            var parts = type.Kind == RestTypeKind.Class ? new MemberParts(index).Add(resolved.Schema) : new MemberParts(index);
            alternatives.Add(new RestAlternativeModel(
                names.Take(name + Label(type), "Option"),
                type,
                Values(discriminator, resolved).ToEquatableArray(),
                parts.Required.OrderBy(required => required, StringComparer.Ordinal).ToEquatableArray(),
                parts.Properties.Select(property => property.Name.Value).ToEquatableArray()));
        }

        _models.Add(new RestUnionModel(
            wireName,
            name,
            names.Take(name + "Other", "Option"),
            discriminator?.Property.Value,
            alternatives.ToEquatableArray(),
            IsRead: false,
            Documents.Of(schema),
            schema.Rules.Evidence,
            Documents.Deprecated(schema.IsDeprecated)));
    }

    private static IEnumerable<OpenApiSchema> Alternatives(OpenApiSchema schema) => schema.Types.Count > 1
        ? schema.Types.Select(type => schema with { Types = [type], Reference = null, IsNullable = false, Description = null })
        : SchemaIndex.Alternatives(schema);

    private static List<string> Values(OpenApiDiscriminator? discriminator, ResolvedSchema resolved)
    {
        if (discriminator is null || resolved.Key is null)
        {
            return [];
        }

        var mapped = discriminator.Mapping.Where(mapping => mapping.Value == resolved.Key).Select(mapping => mapping.Key).ToList();
        return mapped.Count > 0 ? mapped : [SchemaIndex.NameOf(resolved.Key)];
    }

    private static string Label(RestTypeReference type) => type.Kind switch
    {
        RestTypeKind.Class or RestTypeKind.Enum or RestTypeKind.Union => type.CSharpName,
        RestTypeKind.List => Label(type.Item!) + "List",
        RestTypeKind.Map => Label(type.Item!) + "Map",
        RestTypeKind.NumericBoolean => "Boolean",
        RestTypeKind.Any => "Value",
        _ => type.Primitive switch
        {
            PrimitiveKind.Int32 or PrimitiveKind.Int64 => "Integer",
            PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "Number",
            var primitive => primitive.ToString(),
        },
    };
}
