using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>
/// A list of types as Microsoft.OpenApi writes it for OpenAPI 3.0, where <c>type</c> is one type: alternatives that say a type and nothing else, with
/// the format and the pattern beside them. ASP.NET Core 10 describes numbers so.
/// </summary>
/// <param name="Keyword">The keyword whose alternatives are the list; null if there is none.</param>
/// <param name="Format">What the alternatives say of the value together; null for what stands beside them.</param>
/// <param name="Pattern">The pattern of its text; null for what stands beside them.</param>
internal readonly record struct BareTypes(string? Keyword, IReadOnlyList<string> Types, string? Format = null, string? Pattern = null)
{
    private static readonly BareTypes None = new(null, []);

    /// <summary>The list that a schema's alternatives are.</summary>
    public static BareTypes Of(MappingNode schema)
    {
        if (schema.Find("type") is not null || schema.Find("discriminator") is not null)
        {
            return None;
        }

        if ((schema.Find("format") ?? schema.Find("pattern")) is null)
        {
            return OfDecimal(schema);
        }

        foreach (var keyword in new[] { "anyOf", "oneOf" })
        {
            // A schema with an unknown type is an alternative like any other, and is reported.
            if (schema.Find(keyword)?.Value is SequenceNode { Items.Count: > 1 } alternatives && alternatives.Items.Select(TypeOf).ToList() is var types && types.TrueForAll(IsKnown))
            {
                return new BareTypes(keyword, types.OfType<string>().Distinct().ToList());
            }
        }

        return None;
    }

    /// <summary>A number, or text with the pattern of one: pydantic describes a <c>Decimal</c> so, of which a binary number would lose digits.</summary>
    private static BareTypes OfDecimal(MappingNode schema)
    {
        if (schema.Find("anyOf")?.Value is not SequenceNode { Items.Count: 2 or 3 } alternatives)
        {
            return None;
        }

        var all = alternatives.Items.OfType<MappingNode>().ToList();
        var (numbers, texts) = (all.FindAll(one => TypeName(one) == "number"), all.FindAll(one => TypeName(one) == "string"));
        var isNullable = all.Exists(one => TypeName(one) == "null");
        return numbers.Count == 1 && texts.Count == 1 && all.Count == alternatives.Items.Count && all.Count == (isNullable ? 3 : 2)
            && numbers[0].Find("format") is null && texts[0].Find("pattern")?.Value is ScalarNode pattern && NumericPattern.IsMatch(pattern.Text)
                ? new BareTypes("anyOf", isNullable ? ["number", "string", "null"] : ["number", "string"], "decimal", pattern.Text)
                : None;
    }

    private static string? TypeName(MappingNode schema) => (schema.Find("type")?.Value as ScalarNode)?.Text;

    private static bool IsKnown(string? type) => type == "null" || OpenApiSchemaReader.JsonTypes.Contains(type);

    private static string? TypeOf(TreeNode alternative) => alternative is not MappingNode mapping ? null
        : IsNull(mapping) ? "null"
        : mapping.Entries.Count == 1 && mapping.Find("type")?.Value is ScalarNode type ? type.Text
        : null;

    /// <summary>How 3.0 says <c>null</c>: an enumeration of nothing else.</summary>
    private static bool IsNull(MappingNode schema) =>
        schema.Entries.All(entry => entry.Key is "enum" or "nullable")
        && schema.Find("enum")?.Value is SequenceNode { Items.Count: 1 } values && values.Items[0] is ScalarNode { Type: ScalarType.Null };
}
