using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.Contract;

/// <summary>
/// Holds nodes against shapes: reports what does not fit and leaves it out, so that what remains needs no further checking.
/// </summary>
/// <param name="isComplete">The whole file could be read, so that what is not there is missing.</param>
internal sealed class ContractChecker(List<LocatedDiagnostic> diagnostics, bool isComplete, CancellationToken cancellationToken)
{
    private const string RootName = "the contract";

    public MappingNode CheckRoot(TreeNode? root, FileSpan start)
    {
        var empty = new MappingNode([], start);
        return root is null && !isComplete
            ? empty
            : Check(root ?? empty, ContractKeys.Root, "", start) as MappingNode ?? empty;
    }

    /// <summary>Checks an object that stands in another kind of file, such as an extension of an OpenAPI document.</summary>
    public MappingNode? CheckPart(MappingEntry entry, ContractShape shape, string path) =>
        Check(entry.Value, shape, path, entry.KeySpan) as MappingNode;

    /// <summary>Holds one value against its shape.</summary>
    /// <param name="path">Keys from the root, with dots between, for messages.</param>
    /// <param name="place">Where to report what is missing in the value: at the key that it belongs to.</param>
    /// <returns>The value without what does not fit; null when it is of another kind altogether.</returns>
    private TreeNode? Check(TreeNode node, ContractShape shape, string path, FileSpan place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isNothing = node is ScalarNode { Type: ScalarType.Null };
        return shape switch
        {
            ObjectShape shaped when node is MappingNode mapping => CheckObject(mapping, shaped, path, place),
            ObjectShape shaped when isNothing => CheckObject(new MappingNode([], node.Span), shaped, path, place),
            ObjectShape => WrongKind(node, "an object", path),
            MapShape map when node is MappingNode mapping => CheckMap(mapping, map, path),
            MapShape when isNothing => new MappingNode([], node.Span),
            MapShape => WrongKind(node, "an object", path),
            ListShape list when node is SequenceNode sequence => CheckList(sequence, list, path),
            ListShape when isNothing => new SequenceNode([], node.Span),
            ListShape => WrongKind(node, "a list", path),
            ScalarShape scalar => CheckScalar(node, scalar, path),
            _ => null,
        };
    }

    private MappingNode CheckObject(MappingNode node, ObjectShape shape, string path, FileSpan place)
    {
        var kept = new List<MappingEntry>();
        foreach (var entry in node.Entries)
        {
            if (shape.Find(entry.Key) is { } key)
            {
                Keep(kept, entry, key.Value, Join(path, entry.Key));
            }
            else
            {
                var suggestion = DidYouMean.Phrase(entry.Key, shape.Names());
                diagnostics.Add(ContractDescriptors.UnknownKey.At(entry.KeySpan, MessageText.OneLine(entry.Key), Name(path), suggestion));
            }
        }

        if (isComplete)
        {
            ReportMissing(node, shape, path, place);
        }

        return new MappingNode(kept, node.Span);
    }

    private void ReportMissing(MappingNode node, ObjectShape shape, string path, FileSpan place)
    {
        foreach (var key in shape.Keys)
        {
            if (key.IsRequired && node.Find(key.Key) is null)
            {
                diagnostics.Add(ContractDescriptors.MissingKey.At(place, Name(path), $"the key '{key.Key}'"));
            }
        }

        if (shape.AtLeastOneOf.Count > 0 && shape.AtLeastOneOf.All(key => node.Find(key) is null))
        {
            var keys = string.Join(" or ", shape.AtLeastOneOf.Select(key => $"'{key}'"));
            diagnostics.Add(ContractDescriptors.MissingKey.At(place, Name(path), $"the key {keys}"));
        }
    }

    private MappingNode CheckMap(MappingNode node, MapShape shape, string path)
    {
        var kept = new List<MappingEntry>();
        foreach (var entry in node.Entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Key))
            {
                diagnostics.Add(ContractDescriptors.InvalidName.At(entry.KeySpan, $"a key of {Name(path)}", "a name", entry.Key, ""));
            }
            else
            {
                Keep(kept, entry, shape.Value, Join(path, entry.Key));
            }
        }

        return new MappingNode(kept, node.Span);
    }

    private void Keep(List<MappingEntry> kept, MappingEntry entry, ContractShape shape, string path)
    {
        if (Check(entry.Value, shape, path, entry.KeySpan) is { } value)
        {
            kept.Add(entry with { Value = value });
        }
    }

    private SequenceNode CheckList(SequenceNode node, ListShape shape, string path)
    {
        var kept = new List<TreeNode>();
        for (var i = 0; i < node.Items.Count; i++)
        {
            var item = node.Items[i];
            if (Check(item, shape.Item, $"{path}[{MessageText.Number(i)}]", item.Span) is { } value)
            {
                kept.Add(value);
            }
        }

        return new SequenceNode(kept, node.Span);
    }

    private ScalarNode? CheckScalar(TreeNode node, ScalarShape shape, string path)
    {
        if (node is not ScalarNode scalar || scalar.Type != shape.Type)
        {
            // A number where text is wanted is a matter of quotes, and only the writer knows whether 007 is meant as text.
            var isUnquoted = shape.Type == ScalarType.Text && node is ScalarNode { Type: not ScalarType.Null };
            return (ScalarNode?)WrongKind(node, isUnquoted ? $"{shape.Expected}, in quotes" : shape.Expected, path);
        }

        if (shape.Accepts(scalar.Text))
        {
            return scalar;
        }

        diagnostics.Add(shape.Invalid.At(
            scalar.Span, Name(path), shape.Expected, MessageText.OneLine(scalar.Text), DidYouMean.Phrase(scalar.Text, shape.Choices)));
        return null;
    }

    private TreeNode? WrongKind(TreeNode node, string expected, string path)
    {
        diagnostics.Add(ContractDescriptors.WrongKind.At(node.Span, Name(path), expected, node.KindName));
        return null;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string Name(string path) => path.Length == 0 ? RootName : $"'{MessageText.OneLine(path)}'";
}
