using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>Schemas of Swagger 2.0 in the words of OpenAPI 3.0.</summary>
internal static class SwaggerSchemas
{
    private const int Deepest = 64;

    /// <summary>Keys of a parameter or a header that its schema has in OpenAPI 3.0.</summary>
    private static readonly string[] s_schemaKeys =
    [
        "type", "format", "items", "default", "enum", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems",
        "minItems", "uniqueItems", "multipleOf", "x-nullable", "x-enum-varnames", "x-enumNames",
    ];

    public static TreeNode Of(TreeNode node) => Of(node, 0);

    /// <summary>The schema that a parameter, a header or a field of a form is.</summary>
    public static TreeNode OfParameter(MappingNode parameter) =>
        Of(new MappingNode(parameter.Entries.Where(entry => s_schemaKeys.Contains(entry.Key)).ToList(), parameter.Span));

    /// <summary>Entries of a parameter or a header that are no schema.</summary>
    public static IEnumerable<MappingEntry> Rest(MappingNode parameter) => parameter.Entries.Where(entry => !s_schemaKeys.Contains(entry.Key) && entry.Key != "collectionFormat");

    private static TreeNode Of(TreeNode node, int depth) => node is not MappingNode schema || depth > Deepest
        ? node
        : new MappingNode(schema.Entries.SelectMany(entry => Entries(entry, depth)).ToList(), schema.Span);

    private static IEnumerable<MappingEntry> Entries(MappingEntry entry, int depth)
    {
        switch (entry.Key)
        {
            case "discriminator" when entry.Value is ScalarNode member:
                return [entry with { Value = new MappingNode([SwaggerNodes.Entry("propertyName", member)], member.Span) }];
            case "x-nullable" or "x-isnullable":
                return [entry with { Key = "nullable" }];
            case "type" when entry.Value is ScalarNode { Text: "file" }:
                return [entry with { Value = SwaggerNodes.Text("string", entry.Value.Span) }, entry with { Key = "format", Value = SwaggerNodes.Text("binary", entry.Value.Span) }];
            case "properties":
                return [entry with { Value = entry.Value is MappingNode members ? new MappingNode(members.Entries.Select(member => member with { Value = Of(member.Value, depth + 1) }).ToList(), members.Span) : entry.Value }];
            case "items" or "additionalProperties":
                return [entry with { Value = Of(entry.Value, depth + 1) }];
            case "allOf" when entry.Value is SequenceNode list:
                return [entry with { Value = new SequenceNode(list.Items.Select(item => Of(item, depth + 1)).ToList(), list.Span) }];
            case "collectionFormat":
                return [];
            default:
                return [entry];
        }
    }
}
