using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads values of an unchecked document: what is of the wrong kind is reported at its place and counts as not given.</summary>
internal sealed class NodeAccess(List<LocatedDiagnostic> diagnostics)
{
    public MappingNode? Object(MappingNode node, string key) => Value(node, key) switch
    {
        MappingNode mapping => mapping,
        { } other => WrongKind<MappingNode>(key, "an object", other),
        null => null,
    };

    /// <summary>Entries of an object of objects; nothing where it is not given.</summary>
    public IEnumerable<(MappingEntry Entry, MappingNode Value)> Objects(MappingNode node, string key)
    {
        foreach (var entry in Object(node, key)?.Entries ?? [])
        {
            if (entry.Value is MappingNode value)
            {
                yield return (entry, value);
            }
            else if (!IsExtension(entry.Key) && entry.Value is not ScalarNode { Type: ScalarType.Null })
            {
                WrongKind<MappingNode>(entry.Key, "an object", entry.Value);
            }
        }
    }

    public IReadOnlyList<TreeNode> List(MappingNode node, string key) => Value(node, key) switch
    {
        SequenceNode sequence => sequence.Items,
        { } other => WrongKind<SequenceNode>(key, "a list", other)?.Items ?? [],
        null => [],
    };

    public IReadOnlyList<string> Texts(MappingNode node, string key) =>
        List(node, key).OfType<ScalarNode>().Where(scalar => scalar.Type != ScalarType.Null).Select(scalar => scalar.Text).ToList();

    /// <summary>Text, or what a scalar that needs no quotes is written as: <c>openapi: 3.1</c>.</summary>
    public string? Text(MappingNode node, string key) => Scalar(node, key)?.Text;

    public Positioned<string>? Positioned(MappingNode node, string key) =>
        Scalar(node, key) is { } scalar ? new Positioned<string>(scalar.Text, scalar.Span) : null;

    public bool? Boolean(MappingNode node, string key) => Scalar(node, key) switch
    {
        { Type: ScalarType.Boolean } scalar => IsTrue(scalar),
        { } other => WrongKind<ScalarNode>(key, "true or false", other) is not null,
        null => null,
    };

    public ScalarNode? Scalar(MappingNode node, string key) => Value(node, key) switch
    {
        ScalarNode scalar => scalar,
        { } other => WrongKind<ScalarNode>(key, "a single value", other),
        null => null,
    };

    /// <summary>Tells of keys that are none, misspelt ones above all; extensions are anyone's.</summary>
    public void ReportUnknown(MappingNode node, string owner, string[] known)
    {
        foreach (var entry in node.Entries)
        {
            if (!IsExtension(entry.Key) && !known.Contains(entry.Key))
            {
                diagnostics.Add(OpenApiDescriptors.UnknownKey.At(
                    entry.KeySpan, MessageText.OneLine(entry.Key), owner, DidYouMean.Phrase(entry.Key, known)));
            }
        }
    }

    public static bool IsTrue(TreeNode? node) => node is ScalarNode { Type: ScalarType.Boolean } scalar && scalar.Text[0] is 't' or 'T';

    public static bool IsExtension(string key) => key.StartsWith("x-", System.StringComparison.Ordinal);

    private static TreeNode? Value(MappingNode node, string key) =>
        node.Find(key)?.Value is { } value and not ScalarNode { Type: ScalarType.Null } ? value : null;

    private T? WrongKind<T>(string key, string expected, TreeNode found)
        where T : TreeNode
    {
        diagnostics.Add(OpenApiDescriptors.WrongKind.At(found.Span, MessageText.OneLine(key), expected, found.KindName));
        return null;
    }
}
