using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>A schema without the references and wrappers around it.</summary>
/// <param name="Key">Key of the last reference on the way; null for a schema that stands where it is used.</param>
/// <param name="IsNullable">Said by the schema, or by anything on the way.</param>
internal readonly record struct ResolvedSchema(OpenApiSchema Schema, string? Key, bool IsNullable);

/// <summary>The schemas of a document by key, and what a schema means once references and wrappers are taken off.</summary>
internal sealed class SchemaIndex(OpenApiDocument document, BindingReport report)
{
    private const int LongestChain = 64;

    private readonly HashSet<string> _cycles = [];
    private readonly Dictionary<OpenApiSchema, bool> _bases = new(SameSchema.Instance);
    private readonly Dictionary<OpenApiSchema, OpenApiSchema?> _commonBases = new(SameSchema.Instance);
    private readonly Dictionary<OpenApiSchema, SchemaChoice?> _choices = new(SameSchema.Instance);

    public IReadOnlyDictionary<string, OpenApiSchema> Schemas => document.Schemas;

    public OpenApiSchema? Find(string? key) => key is not null && document.Schemas.TryGetValue(key, out var schema) ? schema : null;

    /// <summary>Follows references, <c>allOf</c> of one, and <c>oneOf</c> and <c>anyOf</c> that leave one once null is taken out.</summary>
    public ResolvedSchema Resolve(OpenApiSchema schema, string? key = null)
    {
        var nullable = false;
        var current = schema;
        for (var step = 0; step < LongestChain; step++)
        {
            nullable |= current.IsNullable;
            if (current.Reference is { } reference)
            {
                if (Find(reference) is not { } target)
                {
                    return new ResolvedSchema(new OpenApiSchema(current.Span), null, nullable);
                }

                (current, key) = (target, reference);
                continue;
            }

            if (Wrapped(current, ref nullable) is not { } inner)
            {
                return PlainTwin(current, key) is { } plain
                    ? new ResolvedSchema(document.Schemas[plain], plain, IsNullable: true)
                    : new ResolvedSchema(current, key, nullable);
            }

            // What a wrapper wraps has a name only if a reference leads to it.
            (current, key) = (inner, null);
        }

        if (_cycles.Add(key ?? ""))
        {
            report.Add(OpenApiDescriptors.ReferenceCycle, schema.Span, NameOf(key ?? ""));
        }

        return new ResolvedSchema(new OpenApiSchema(schema.Span), null, nullable);
    }

    /// <summary>
    /// Key of the enumeration that has the values of this one but for null: ASP.NET Core 10 writes <c>NullableOfColor</c> beside <c>Color</c> for parameters that may be left out.
    /// </summary>
    private string? PlainTwin(OpenApiSchema schema, string? key)
    {
        const string Prefix = "NullableOf";
        if (key is null || !schema.IsNullable || schema.Enum.Count == 0 || !NameOf(key).StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var plain = key.Substring(0, key.Length - NameOf(key).Length) + NameOf(key).Substring(Prefix.Length);
        return Find(plain) is { IsNullable: false } twin && twin.Types.SequenceEqual(schema.Types) && twin.Enum.Select(value => value.Text).SequenceEqual(schema.Enum.Select(value => value.Text), StringComparer.Ordinal)
            ? plain
            : null;
    }

    /// <summary>The alternatives of a schema that say anything of a value; those that only ask for members are conditions, not shapes.</summary>
    public static IReadOnlyList<OpenApiSchema> Alternatives(OpenApiSchema schema) =>
        (schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf).Where(HasShape).ToList();

    /// <summary>The alternatives that a schema offers, itself or through its <c>allOf</c>; null where it offers none.</summary>
    /// <param name="schema">A schema without references and wrappers.</param>
    public SchemaChoice? ChoiceOf(OpenApiSchema schema)
    {
        if (!_choices.TryGetValue(schema, out var choice))
        {
            _choices.Add(schema, null);
            choice = SchemaChoice.Of(schema, this);
            _choices[schema] = choice;
        }

        return choice;
    }

    /// <summary>
    /// Whether a schema with a discriminator is a base class: those that it may be build on it by <c>allOf</c>. Where they don't, they are
    /// alternatives.
    /// </summary>
    public bool IsHierarchyBase(OpenApiSchema schema)
    {
        if (schema.Discriminator is not { } discriminator)
        {
            return false;
        }

        if (!_bases.TryGetValue(schema, out var isBase))
        {
            // One that is met again on the way to itself is built on.
            _bases.Add(schema, true);
            isBase = IsBuiltOn(schema, discriminator);
            _bases[schema] = isBase;
        }

        return isBase;
    }

    private bool IsBuiltOn(OpenApiSchema schema, OpenApiDiscriminator discriminator)
    {
        var offered = Alternatives(schema).Count > 0
            ? Alternatives(schema).Select(alternative => Resolve(alternative).Schema)
            : discriminator.Mapping.Select(mapped => Find(mapped.Value)).OfType<OpenApiSchema>().Select(target => Resolve(target).Schema);
        var others = offered.Where(other => !ReferenceEquals(other, schema)).ToList();
        return others.TrueForAll(other => BuildsOn(other, schema, new HashSet<OpenApiSchema>(SameSchema.Instance)));
    }

    private bool BuildsOn(OpenApiSchema schema, OpenApiSchema ancestor, HashSet<OpenApiSchema> seen) => seen.Add(schema)
        && schema.AllOf.Select(Follow).Any(part => ReferenceEquals(part, ancestor) || (seen.Count < LongestChain && BuildsOn(part, ancestor, seen)));

    /// <summary>What references lead to, wrappers kept.</summary>
    private OpenApiSchema Follow(OpenApiSchema schema)
    {
        for (var step = 0; step < LongestChain && schema.Reference is { } reference && Find(reference) is { } target; step++)
        {
            schema = target;
        }

        return schema;
    }

    /// <summary>Last name of a key: what the description calls the schema.</summary>
    public static string NameOf(string key)
    {
        var slash = key.LastIndexOf('/');
        var name = slash < key.IndexOf('#') ? FileName(key) : key.Substring(slash + 1);
        return name.Replace("~1", "/").Replace("~0", "~");
    }

    private OpenApiSchema? Wrapped(OpenApiSchema schema, ref bool nullable)
    {
        if (HasOwnShape(schema) || schema.Conditional.Any(part => Follow(part) is { Properties.Count: > 0 } or { AllOf.Count: > 0 }))
        {
            return null;
        }

        if (BaseOfAll(schema) is { } common)
        {
            nullable |= schema.OneOf.Concat(schema.AnyOf).Any(IsNull);
            return common;
        }

        if (schema.Discriminator is not null)
        {
            return null;
        }

        if (schema.AllOf.Count > 0)
        {
            // A base with a discriminator makes a type of its own, even of one that adds nothing.
            return schema.AllOf.Count == 1 && schema.OneOf.Count + schema.AnyOf.Count == 0 && !IsHierarchy(schema.AllOf[0])
                ? schema.AllOf[0]
                : null;
        }

        var all = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        var shaped = Alternatives(schema);
        nullable |= all.Any(IsNull);
        return shaped.Count == 1 ? shaped[0] : null;
    }

    /// <summary>
    /// A reference to the base class that all alternatives of a schema have or are: a value of the base class says itself which of them it is. Swashbuckle
    /// lists the derived classes wherever a base class is used. Null where the alternatives have no such class in common.
    /// </summary>
    private OpenApiSchema? BaseOfAll(OpenApiSchema schema)
    {
        if (schema.AllOf.Count > 0 || schema.OneOf.Count + schema.AnyOf.Count < 2)
        {
            return null;
        }

        if (!_commonBases.TryGetValue(schema, out var common))
        {
            // One that is met again on the way to itself has none.
            _commonBases.Add(schema, null);
            var keys = Alternatives(schema).Select(alternative => BaseKey(alternative, 0)).Distinct().ToList();
            common = keys.Count == 1 && Find(keys[0]) is { } parent && (schema.Discriminator ?? parent.Discriminator)?.Property.Value == parent.Discriminator?.Property.Value
                ? new OpenApiSchema(schema.Span) { Reference = keys[0] }
                : null;
            _commonBases[schema] = common;
        }

        return common;
    }

    /// <summary>Key of the base class that a schema is or builds on.</summary>
    private string? BaseKey(OpenApiSchema schema, int depth)
    {
        if (depth > LongestChain || Find(schema.Reference) is not { } target)
        {
            return null;
        }

        return IsHierarchy(schema)
            ? schema.Reference
            : target.AllOf.Select(part => BaseKey(part, depth + 1)).FirstOrDefault(key => key is not null);
    }

    private bool IsHierarchy(OpenApiSchema schema) => Find(schema.Reference) is { } parent && IsHierarchyBase(parent);

    private static string FileName(string key)
    {
        var path = key.Substring(0, key.IndexOf('#')).Replace('\\', '/');
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private static bool HasOwnShape(OpenApiSchema schema) =>
        schema.Properties.Count > 0 || schema.Items is not null || schema.Additional is OpenApiAdditional.Any or OpenApiAdditional.Schema
        || schema.Enum.Count > 0 || schema.Rules.IsBoolean || schema.Conditional.Any(part => part.Properties.Count > 0);

    private static bool HasShape(OpenApiSchema schema) =>
        schema.Reference is not null || schema.Types.Count > 0 || HasOwnShape(schema)
        || schema.AllOf.Count > 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0;

    private static bool IsNull(OpenApiSchema schema) => schema.IsNullable && !HasShape(schema);
}
