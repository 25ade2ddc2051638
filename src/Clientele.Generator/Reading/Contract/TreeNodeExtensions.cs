using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Contract;

/// <summary>Reads checked nodes: a value that is there is right.</summary>
internal static class TreeNodeExtensions
{
    public static MappingNode? Object(this MappingNode? node, string key) => node?.Find(key)?.Value as MappingNode;

    public static IEnumerable<T> List<T>(this MappingNode? node, string key)
        where T : TreeNode => node?.Find(key)?.Value is SequenceNode sequence ? sequence.Items.OfType<T>() : [];

    public static string? Text(this MappingNode? node, string key) => (node?.Find(key)?.Value as ScalarNode)?.Text;

    public static bool? Boolean(this MappingNode? node, string key) =>
        node.Text(key) is { } text ? text[0] is 't' or 'T' : null;

    public static int? Integer(this MappingNode? node, string key) =>
        node.Text(key) is { } text ? (int?)ContractScalars.Integer(text) : null;

    public static long? Seconds(this MappingNode? node, string key) =>
        node.Text(key) is { } text ? ContractScalars.Seconds(text) : null;

    public static Positioned<string>? Positioned(this MappingNode? node, string key) =>
        node?.Find(key)?.Value is ScalarNode scalar ? scalar.Positioned() : null;

    public static Positioned<string> Positioned(this ScalarNode scalar) => new(scalar.Text, scalar.Span);

    public static IReadOnlyList<Positioned<string>> Texts(this MappingNode? node, string key) =>
        node.List<ScalarNode>(key).Select(Positioned).ToList();

    /// <summary>The named objects of a map, each made with its name's place.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(this MappingNode? node, string key, Func<MappingEntry, MappingNode, T> make)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in node.Object(key)?.Entries ?? [])
        {
            if (entry.Value is MappingNode value)
            {
                map[entry.Key] = make(entry, value);
            }
        }

        return map;
    }
}
