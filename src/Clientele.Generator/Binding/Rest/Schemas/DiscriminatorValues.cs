using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Which values of a member mean which schema.</summary>
internal static class DiscriminatorValues
{
    /// <summary>
    /// Values of a discriminator that mean a schema: those that the mapping names, else those that the schema's own member is confined to, else
    /// the schema's name (OpenAPI 3.1 §4.8.25).
    /// </summary>
    /// <param name="key">Key of the schema; null for one that stands where it is used.</param>
    public static IReadOnlyList<string> Of(OpenApiDiscriminator discriminator, string? key, OpenApiSchema schema, SchemaIndex index)
    {
        var mapped = key is null ? [] : discriminator.Mapping.Where(mapping => mapping.Value == key).Select(mapping => mapping.Key).ToList();
        if (mapped.Count > 0)
        {
            return mapped;
        }

        var own = Confined(schema, discriminator.Property.Value, index);
        return own.Count > 0 ? own : key is null ? [] : [SchemaIndex.NameOf(key)];
    }

    /// <summary>The values that a member is confined to by <c>const</c> or <c>enum</c>; empty for any.</summary>
    public static IReadOnlyList<string> Confined(OpenApiSchema schema, string member, SchemaIndex index) =>
        new MemberParts(index).Add(schema).Find(member) is { } found ? index.Resolve(found).Schema.Enum.Select(value => value.Text).ToList() : [];

    /// <summary>
    /// A member whose values tell alternatives apart where no discriminator is declared: two alternatives at least confine it, and no value
    /// means two of them.
    /// </summary>
    public static string? Infer(IReadOnlyList<OpenApiSchema> alternatives, SchemaIndex index)
    {
        var all = alternatives.Select(alternative => index.Resolve(alternative).Schema).Distinct(SameSchema.Instance).Select(schema => new MemberParts(index).Add(schema)).ToList();
        string? best = null;
        var most = 1;
        foreach (var name in all.SelectMany(parts => parts.Properties).Select(property => property.Name.Value).Distinct(StringComparer.Ordinal))
        {
            var confined = all
                .Select(parts => parts.Find(name) is { } found ? index.Resolve(found).Schema.Enum : [])
                .Where(values => values.Count > 0)
                .ToList();
            var texts = confined.SelectMany(values => values.Select(value => value.Text).Distinct(StringComparer.Ordinal)).ToList();
            if (confined.Count > most && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count)
            {
                (best, most) = (name, confined.Count);
            }
        }

        return best;
    }
}
