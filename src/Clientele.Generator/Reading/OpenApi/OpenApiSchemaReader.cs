using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads schemas. What references lead to is read once each, so that schemas may refer to themselves.</summary>
internal sealed class OpenApiSchemaReader(OpenApiFiles files, NodeAccess nodes, VocabularyReader vocabulary)
{
    /// <summary>The types of JSON Schema but <c>null</c>.</summary>
    public static readonly string[] JsonTypes = ["string", "number", "integer", "boolean", "array", "object"];
    private static readonly string[] FacetKeys =
    [
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems",
        "uniqueItems", "minProperties", "maxProperties",
    ];

    private static readonly string[] s_conditional = ["then", "else"];

    private readonly Dictionary<string, OpenApiSchema> _schemas = [];
    private readonly Queue<ReferencedNode> _pending = new();
    private readonly HashSet<string> _known = [];

    /// <summary>Reads all that references led to and gives it by key.</summary>
    public IReadOnlyDictionary<string, OpenApiSchema> Finish()
    {
        while (_pending.Count > 0)
        {
            var next = _pending.Dequeue();
            _schemas.Add(next.Key, Read(next.File, next.Node));
        }

        return _schemas;
    }

    /// <summary>Notes that a schema is there, under the key that references to it have.</summary>
    public void Add(ReferencedNode schema)
    {
        if (_known.Add(schema.Key))
        {
            _pending.Enqueue(schema);
        }
    }

    public OpenApiSchema? ReadOrNull(string file, MappingNode owner, string key) =>
        owner.Find(key)?.Value is { } node and not ScalarNode { Type: ScalarType.Null } ? Read(file, node) : null;

    private OpenApiSchema Read(string file, TreeNode node)
    {
        if (node is not MappingNode mapping)
        {
            // true and false are schemas too (JSON Schema 2020-12, 4.3.2): any value, and none.
            return new OpenApiSchema(node.Span);
        }

        var types = Types(mapping);
        var bare = BareTypes.Of(mapping);
        types.AddRange(bare.Types);
        if (types.Count == 1 && types[0] == "string" && nodes.Text(mapping, "format") == "int-or-string")
        {
            // Kubernetes says so in place of a list of types, which Swagger 2.0 does not have.
            types.Insert(0, "integer");
        }

        var choices = nodes.List(mapping, "enum").OfType<ScalarNode>().ToList();
        if (mapping.Find("const")?.Value is ScalarNode constant)
        {
            choices = [constant];
        }

        var (additional, additionalSchema) = Additional(file, mapping);
        return new OpenApiSchema(mapping.Span)
        {
            Reference = Reference(file, mapping),
            Types = types.Where(type => type != "null").ToList(),
            IsNullable = nodes.Boolean(mapping, "nullable") == true || types.Contains("null") || choices.Exists(choice => choice.Type == ScalarType.Null),
            Format = bare.Format ?? nodes.Text(mapping, "format"),
            Pattern = bare.Pattern ?? (mapping.Find("pattern")?.Value as ScalarNode)?.Text,
            ContentEncoding = nodes.Text(mapping, "contentEncoding"),
            ContentMediaType = nodes.Text(mapping, "contentMediaType"),
            ContentSchema = ReadOrNull(file, mapping, "contentSchema"),
            Title = nodes.Text(mapping, "title"),
            Description = nodes.Text(mapping, "description"),
            IsDeprecated = nodes.Boolean(mapping, "deprecated") == true,
            IsReadOnly = nodes.Boolean(mapping, "readOnly") == true,
            IsWriteOnly = nodes.Boolean(mapping, "writeOnly") == true,
            Enum = choices.Where(choice => choice.Type != ScalarType.Null).ToList(),
            EnumNames = nodes.Texts(mapping, mapping.Find("x-enum-varnames") is null ? "x-enumNames" : "x-enum-varnames"),
            Default = (mapping.Find("default")?.Value as ScalarNode)?.Text,
            Facets = Facets(mapping),
            Properties = Properties(file, mapping),
            Required = mapping.Find("required")?.Value is SequenceNode ? nodes.Texts(mapping, "required") : [],
            Items = IsObjectWithItems(mapping, types) ? null : Items(file, mapping),
            Additional = additional,
            AdditionalSchema = additionalSchema,
            AllOf = Schemas(file, mapping, "allOf"),
            OneOf = bare.Keyword == "oneOf" ? [] : Schemas(file, mapping, "oneOf"),
            AnyOf = bare.Keyword == "anyOf" ? [] : Schemas(file, mapping, "anyOf"),
            Conditional = Conditional(file, mapping),
            Discriminator = Discriminator(file, mapping),
            ListRole = ListRoles.Of(mapping),
            Rules = vocabulary.Schema(mapping),
        };
    }

    private string? Reference(string file, MappingNode node)
    {
        if (node.Find("$ref")?.Value is not ScalarNode reference || files.Resolve(file, reference.Text, reference.Span) is not { } found)
        {
            return null;
        }

        Add(found);
        return found.Key;
    }

    private List<string> Types(MappingNode node)
    {
        var types = node.Find("type")?.Value is SequenceNode ? nodes.Texts(node, "type") : nodes.Text(node, "type") is { } one ? [one] : [];
        var known = new List<string>();
        foreach (var type in types)
        {
            if (type == "null" || JsonTypes.Contains(type))
            {
                known.Add(type);
            }
            else
            {
                vocabulary.Report(OpenApiDescriptors.UnknownChoice.At(
                    node.Find("type")!.Value.Span,
                    "type",
                    string.Join(", ", JsonTypes),
                    MessageText.OneLine(type),
                    "any JSON value is taken." + DidYouMean.Phrase(type, JsonTypes)));
            }
        }

        return known;
    }

    private List<OpenApiProperty> Properties(string file, MappingNode node)
    {
        var properties = new List<OpenApiProperty>();
        foreach (var entry in nodes.Object(node, "properties")?.Entries ?? [])
        {
            properties.Add(new OpenApiProperty(new Positioned<string>(entry.Key, entry.KeySpan), Read(file, entry.Value)));
        }

        return properties;
    }

    private List<OpenApiSchema> Schemas(string file, MappingNode node, string key) =>
        nodes.List(node, key).Select(item => Read(file, item)).ToList();

    /// <summary>
    /// Members that no property names: those that match a pattern, and all others (JSON Schema 2020-12, 10.3.2). What is not evaluated is what is not named
    /// here either, since <c>allOf</c> is read as one schema (11.3).
    /// </summary>
    private (OpenApiAdditional Kind, OpenApiSchema? Schema) Additional(string file, MappingNode node)
    {
        var others = (node.Find("additionalProperties") ?? node.Find("unevaluatedProperties"))?.Value switch
        {
            ScalarNode { Type: ScalarType.Boolean } scalar => (NodeAccess.IsTrue(scalar) ? OpenApiAdditional.Any : OpenApiAdditional.Forbidden, null),
            MappingNode { Entries.Count: 0 } => (OpenApiAdditional.Any, null),
            MappingNode schema => (OpenApiAdditional.Schema, Read(file, schema)),
            _ => (OpenApiAdditional.Unsaid, (OpenApiSchema?)null),
        };
        return nodes.Object(node, "patternProperties")?.Entries switch
        {
            null or { Count: 0 } => others,
            { Count: 1 } patterns when others.Item1 is OpenApiAdditional.Unsaid or OpenApiAdditional.Forbidden => (OpenApiAdditional.Schema, Read(file, patterns[0].Value)),
            _ => (OpenApiAdditional.Any, null),
        };
    }

    /// <summary>
    /// Whether a schema contradicts itself. <c>items</c> holds of arrays only (JSON Schema 2020-12, 10.3.1), but documents are written with it where the service sends a list,
    /// and where it sends an object or a map.
    /// </summary>
    private bool IsObjectWithItems(MappingNode node, List<string> types)
    {
        if (node.Find("items") is not { Value: MappingNode } items || types.FindAll(type => type != "null") is not ["object"])
        {
            return false;
        }

        vocabulary.Report(OpenApiDescriptors.ObjectWithItems.At(items.KeySpan));
        return true;
    }

    /// <summary>What the items of a list have in common: all of them, where the first have schemas of their own (JSON Schema 2020-12, 10.3.1).</summary>
    private OpenApiSchema? Items(string file, MappingNode node)
    {
        var first = Schemas(file, node, "prefixItems");
        if (first.Count == 0)
        {
            return ReadOrNull(file, node, "items");
        }

        var all = node.Find("items")?.Value is MappingNode rest ? first.Append(Read(file, rest)) : first;
        return all.All(item => item.IsSameScalar(first[0])) ? first[0] : new OpenApiSchema(first[0].Span);
    }

    /// <summary>Schemas that hold of some values only.</summary>
    private List<OpenApiSchema> Conditional(string file, MappingNode node) => s_conditional
        .Select(key => ReadOrNull(file, node, key))
        .OfType<OpenApiSchema>()
        .Concat((nodes.Object(node, "dependentSchemas")?.Entries ?? []).Select(entry => Read(file, entry.Value)))
        .ToList();

    private OpenApiDiscriminator? Discriminator(string file, MappingNode node)
    {
        if (nodes.Object(node, "discriminator") is not { } discriminator || nodes.Positioned(discriminator, "propertyName") is not { } property)
        {
            return null;
        }

        var mapping = new List<KeyValuePair<string, string>>();
        foreach (var entry in nodes.Object(discriminator, "mapping")?.Entries ?? [])
        {
            if (entry.Value is ScalarNode target && Meant(file, target) is { } key)
            {
                mapping.Add(new KeyValuePair<string, string>(entry.Key, key));
            }
        }

        return new OpenApiDiscriminator(property, mapping)
        {
            Default = nodes.Scalar(discriminator, "defaultMapping") is { } other ? Meant(file, other) : null,
        };
    }

    /// <summary>The key of a schema by the name of a component or a reference (OpenAPI 3.1, 4.8.25): what has neither slash nor file name is a name.</summary>
    private string? Meant(string file, ScalarNode target)
    {
        var reference = target.Text.IndexOfAny(['/', '#']) >= 0 ? target.Text : "#/components/schemas/" + JsonPointer.Escape(target.Text);
        if (files.Resolve(file, reference, target.Span) is not { } found)
        {
            return null;
        }

        Add(found);
        return found.Key;
    }

    private static string? Facets(MappingNode node)
    {
        var facets = FacetKeys
            .Select(key => (Key: key, Value: node.Find(key)?.Value as ScalarNode))
            .Where(facet => facet.Value is { Type: not ScalarType.Null } and not { Type: ScalarType.Boolean, Text: "false" })
            .Select(facet => facet.Key + " " + facet.Value!.Text)
            .ToList();
        return facets.Count == 0 ? null : string.Join(", ", facets);
    }
}
