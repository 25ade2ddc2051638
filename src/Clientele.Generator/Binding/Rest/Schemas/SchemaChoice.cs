using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Alternatives of a schema, and what holds whichever of them a value is.</summary>
/// <param name="Alternatives">As the document has them, without those that say nothing of a value's shape.</param>
/// <param name="Beside">Members that every alternative has besides its own; null where there are none.</param>
/// <param name="Discriminator">Tells the alternatives apart; null where none is declared.</param>
/// <param name="IsOneClass">
/// A value can be several alternatives at once, or there are several groups of them: one class that has the members of all loses nothing.
/// </param>
internal sealed record SchemaChoice(
    IReadOnlyList<OpenApiSchema> Alternatives, OpenApiSchema? Beside, OpenApiDiscriminator? Discriminator, bool IsOneClass)
{
    private const int Deepest = 32;

    /// <summary>The choice that a schema offers, itself or through its <c>allOf</c>; null where it offers none.</summary>
    public static SchemaChoice? Of(OpenApiSchema schema, SchemaIndex index)
    {
        var groups = new List<OpenApiSchema>();
        Collect(schema, schema, index, groups, new HashSet<OpenApiSchema>(SameSchema.Instance), 0);
        if (groups.Count == 0)
        {
            return null;
        }

        var group = groups[0];
        var discriminator = group.Discriminator ?? schema.Discriminator;
        var alternatives = Offered(group, schema, index);
        var beside = Without(schema, groups, index, 0);
        if (!HasMembers(beside, index))
        {
            return groups.Count == 1 ? new SchemaChoice(alternatives, null, discriminator, IsOneClass: false) : OneClass();
        }

        var tells = discriminator is not null || group.OneOf.Count > 0 || DiscriminatorValues.Infer(alternatives, index) is not null;
        return groups.Count == 1 && tells && alternatives.All(alternative => IsObject(index.Resolve(alternative).Schema, index))
            ? new SchemaChoice(alternatives, beside, discriminator, IsOneClass: false)
            : OneClass();

        SchemaChoice OneClass() => new(groups.SelectMany(other => Offered(other, schema, index)).ToList(), beside, discriminator, IsOneClass: true);
    }

    private static void Collect(
        OpenApiSchema schema, OpenApiSchema root, SchemaIndex index, List<OpenApiSchema> groups, HashSet<OpenApiSchema> seen, int depth)
    {
        if (depth > Deepest || !seen.Add(schema) || (schema.Discriminator is not null && index.IsHierarchyBase(schema)))
        {
            return;
        }

        if (IsGroup(schema, root, index))
        {
            groups.Add(schema);
        }

        foreach (var part in schema.AllOf)
        {
            Collect(index.Resolve(part).Schema, root, index, groups, seen, depth + 1);
        }
    }

    /// <summary>A part that offers the schema itself is what the schema is an alternative of, not what it offers.</summary>
    private static bool IsGroup(OpenApiSchema schema, OpenApiSchema root, SchemaIndex index)
    {
        var offered = Offered(schema, root, index);
        if (offered.Count == 0 || (!ReferenceEquals(schema, root) && All(schema, index).Any(other => ReferenceEquals(index.Resolve(other).Schema, root))))
        {
            return false;
        }

        return offered.Count > 1 || schema.Discriminator is not null;
    }

    private static List<OpenApiSchema> Offered(OpenApiSchema schema, OpenApiSchema root, SchemaIndex index) => All(schema, index)
        .Where(other => index.Resolve(other).Schema is var resolved && !ReferenceEquals(resolved, schema) && !ReferenceEquals(resolved, root))
        .ToList();

    /// <summary>Alternatives as listed; without a list, what the discriminator's mapping leads to.</summary>
    private static IReadOnlyList<OpenApiSchema> All(OpenApiSchema schema, SchemaIndex index)
    {
        var listed = SchemaIndex.Alternatives(schema);
        return listed.Count > 0 || schema.Discriminator is null
            ? listed
            : schema.Discriminator.Mapping
                .Select(mapped => mapped.Value)
                .Concat(schema.Discriminator.Default is { } other ? [other] : [])
                .Distinct()
                .Where(key => index.Find(key) is not null)
                .Select(key => new OpenApiSchema(schema.Span) { Reference = key })
                .ToList();
    }

    /// <summary>The schema without the alternatives of these groups.</summary>
    private static OpenApiSchema Without(OpenApiSchema schema, List<OpenApiSchema> groups, SchemaIndex index, int depth)
    {
        var isGroup = groups.Exists(group => ReferenceEquals(group, schema));
        return schema with
        {
            OneOf = isGroup ? [] : schema.OneOf,
            AnyOf = isGroup ? [] : schema.AnyOf,
            Discriminator = isGroup ? null : schema.Discriminator,
            AllOf = depth > Deepest ? [] : schema.AllOf.Select(Part).ToList(),
        };

        OpenApiSchema Part(OpenApiSchema part)
        {
            var resolved = index.Resolve(part).Schema;
            return Holds(resolved, groups, index, 0) ? Without(resolved, groups, index, depth + 1) : part;
        }
    }

    private static bool Holds(OpenApiSchema schema, List<OpenApiSchema> groups, SchemaIndex index, int depth) =>
        groups.Exists(group => ReferenceEquals(group, schema))
        || (depth < Deepest && schema.AllOf.Any(part => Holds(index.Resolve(part).Schema, groups, index, depth + 1)));

    private static bool HasMembers(OpenApiSchema schema, SchemaIndex index)
    {
        var parts = new MemberParts(index).Add(schema);
        return parts.Properties.Count > 0 || parts.BaseKey is not null || parts.Additional == OpenApiAdditional.Schema;
    }

    private static bool IsObject(OpenApiSchema schema, SchemaIndex index) =>
        schema.Types.All(type => type == "object") && schema.Enum.Count == 0 && schema.Items is null && HasMembers(schema, index);
}
