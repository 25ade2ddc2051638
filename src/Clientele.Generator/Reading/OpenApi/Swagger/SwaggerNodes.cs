using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>Makes and changes nodes.</summary>
internal static class SwaggerNodes
{
    public static ScalarNode Text(string text, FileSpan span) => new(text, ScalarType.Text, span);

    public static ScalarNode True(FileSpan span) => new("true", ScalarType.Boolean, span);

    public static ScalarNode False(FileSpan span) => new("false", ScalarType.Boolean, span);

    public static bool IsTrue(TreeNode? node) => node is ScalarNode { Type: ScalarType.Boolean, Text: "true" };

    public static MappingEntry Entry(string key, TreeNode value) => new(key, value.Span, value);

    public static IReadOnlyList<string> Texts(MappingNode node, string key) =>
        node.Find(key)?.Value is SequenceNode list ? list.Items.OfType<ScalarNode>().Select(item => item.Text).ToList() : [];

    public static string? TextOf(MappingNode node, string key) => (node.Find(key)?.Value as ScalarNode)?.Text;

    /// <summary>The values of an object changed, extensions aside; anything else as it is.</summary>
    public static TreeNode Each(TreeNode node, Func<TreeNode, TreeNode> change) => node is not MappingNode mapping ? node : new MappingNode(
        mapping.Entries.Select(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal) ? entry : entry with { Value = change(entry.Value) }).ToList(), mapping.Span);

    /// <summary>A body of each of these media types.</summary>
    /// <param name="encoding">How members of a form are written; null where nothing is said.</param>
    public static MappingEntry Content(IEnumerable<string> mediaTypes, TreeNode schema, IReadOnlyList<MappingEntry>? encoding = null) => Entry("content", new MappingNode(
        mediaTypes.Select(type => Entry(type, new MappingNode(
            [Entry("schema", schema), .. encoding is { Count: > 0 } ? [Entry("encoding", new MappingNode(encoding, schema.Span))] : Array.Empty<MappingEntry>()], schema.Span))).ToList(),
        schema.Span));
}
