using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>The members that a schema and all parts of its <c>allOf</c> have together; the later of two of one name counts, in the place of the first.</summary>
internal sealed class MemberParts(SchemaIndex index)
{
    private const int Deepest = 64;

    private readonly List<OpenApiProperty> _properties = [];
    private readonly HashSet<string> _visited = [];
    private int _depth;

    public IReadOnlyList<OpenApiProperty> Properties => _properties;

    public HashSet<string> Required { get; } = [];

    /// <summary>Key of the part that has a discriminator, and so becomes the base class.</summary>
    public string? BaseKey { get; private set; }

    public OpenApiAdditional Additional { get; private set; }

    public OpenApiSchema? AdditionalSchema { get; private set; }

    public MemberParts Add(OpenApiSchema schema)
    {
        foreach (var part in schema.AllOf)
        {
            var resolved = index.Resolve(part);
            if (_depth >= Deepest || (resolved.Key is { } key && !_visited.Add(key)))
            {
                continue;
            }

            if (BaseKey is null && resolved is { Key: not null, Schema.Discriminator: not null } && index.IsHierarchyBase(resolved.Schema))
            {
                BaseKey = resolved.Key;
            }
            else
            {
                _depth++;
                Add(resolved.Schema);
                _depth--;
            }
        }

        foreach (var property in schema.Properties)
        {
            Put(property);
        }

        foreach (var property in schema.Conditional.SelectMany(part => new MemberParts(index).Add(index.Resolve(part).Schema).Properties))
        {
            // What a member may be only sometimes changes nothing about one that is always there.
            if (!schema.Properties.Any(known => known.Name.Value == property.Name.Value))
            {
                Join(property);
            }
        }

        Required.UnionWith(schema.Required);
        if (schema.Additional is OpenApiAdditional.Any or OpenApiAdditional.Schema)
        {
            (Additional, AdditionalSchema) = (schema.Additional, schema.AdditionalSchema);
        }

        return this;
    }

    /// <summary>Adds the members of alternatives that a value can be at once: none of them is required, and what two declare differently is any value.</summary>
    public MemberParts AddAlternatives(IEnumerable<OpenApiSchema> alternatives)
    {
        foreach (var alternative in alternatives)
        {
            var resolved = index.Resolve(alternative);
            var parts = new MemberParts(index).Add(resolved.Schema);
            foreach (var property in parts.Properties)
            {
                Join(property);
            }

            if (parts.Additional is OpenApiAdditional.Any or OpenApiAdditional.Schema)
            {
                (Additional, AdditionalSchema) = (OpenApiAdditional.Any, null);
            }
        }

        return this;
    }

    /// <summary>Adds a member that a value may have: what two declare differently is any value.</summary>
    private void Join(OpenApiProperty property)
    {
        var known = _properties.Find(other => other.Name.Value == property.Name.Value);
        var isSame = known is null || ReferenceEquals(index.Resolve(known.Schema).Schema, index.Resolve(property.Schema).Schema) || known.Schema.IsSameScalar(property.Schema);
        Put(isSame ? property : property with { Schema = new OpenApiSchema(property.Schema.Span) });
    }

    /// <summary>The schema of a member, base classes' included; null if there is none.</summary>
    public OpenApiSchema? Find(string name)
    {
        if (_properties.FirstOrDefault(property => property.Name.Value == name) is { } found)
        {
            return found.Schema;
        }

        return BaseKey is { } key && index.Find(key) is { } parent && _visited.Add(key + "?") ? new MemberParts(index).Add(parent).Find(name) : AdditionalSchema;
    }

    private void Put(OpenApiProperty property)
    {
        var at = _properties.FindIndex(known => known.Name.Value == property.Name.Value);
        if (at < 0)
        {
            _properties.Add(property);
        }
        else
        {
            _properties[at] = property;
        }
    }
}
