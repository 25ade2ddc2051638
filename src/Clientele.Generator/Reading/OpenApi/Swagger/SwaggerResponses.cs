using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>Responses of Swagger 2.0, whose media types stand beside them.</summary>
internal static class SwaggerResponses
{
    private const string Json = "application/json";
    private const string Bytes = "application/octet-stream";

    /// <summary>A response with a body of each media type.</summary>
    /// <param name="produces">Media types of the operation, or of the document.</param>
    public static TreeNode Of(TreeNode node, IReadOnlyList<string> produces)
    {
        if (node is not MappingNode response || response.Find("$ref") is not null)
        {
            return node;
        }

        var entries = new List<MappingEntry>();
        foreach (var entry in response.Entries)
        {
            switch (entry.Key)
            {
                case "schema":
                    var isFile = entry.Value is MappingNode schema && SwaggerNodes.TextOf(schema, "type") == "file";
                    var types = produces.Count > 0 ? produces.Distinct(System.StringComparer.Ordinal) : [isFile ? Bytes : Json];
                    entries.Add(SwaggerNodes.Content(types, SwaggerSchemas.Of(entry.Value)));
                    break;
                case "headers":
                    entries.Add(entry with { Value = SwaggerNodes.Each(entry.Value, Header) });
                    break;
                case "examples":
                    break;
                default:
                    entries.Add(entry);
                    break;
            }
        }

        return new MappingNode(entries, response.Span);
    }

    private static TreeNode Header(TreeNode node) => node is not MappingNode header
        ? node
        : new MappingNode([.. SwaggerSchemas.Rest(header), SwaggerNodes.Entry("schema", SwaggerSchemas.OfParameter(header))], header.Span);
}
