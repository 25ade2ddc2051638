using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads members of CSDL JSON objects by their kind; what is of another kind is reported and left out.</summary>
internal sealed class JsonAccess(List<LocatedDiagnostic> diagnostics)
{
    private readonly HashSet<string> _reportedNames = [];

    public Positioned<string>? Text(MappingNode node, string key)
    {
        if (node.Find(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is ScalarNode { Type: ScalarType.Text, Text.Length: > 0 } text)
        {
            return new Positioned<string>(text.Text, text.Span);
        }

        Report(entry, "a text");
        return null;
    }

    /// <summary>A text, or a number as text; a facet may be either.</summary>
    public static string? Facet(MappingNode node, string key) =>
        node.Find(key)?.Value is ScalarNode { Type: not ScalarType.Null } scalar ? scalar.Text : null;

    public bool Boolean(MappingNode node, string key, bool byDefault = false)
    {
        if (node.Find(key) is not { } entry)
        {
            return byDefault;
        }

        if (entry.Value is ScalarNode { Type: ScalarType.Boolean } value)
        {
            return value.Text == "true";
        }

        Report(entry, "true or false");
        return byDefault;
    }

    public IReadOnlyList<TreeNode> Items(MappingNode node, string key)
    {
        if (node.Find(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is SequenceNode list)
        {
            return list.Items;
        }

        Report(entry, "a list");
        return [];
    }

    public IEnumerable<MappingEntry> Entries(MappingNode node, string key)
    {
        if (node.Find(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is MappingNode mapping)
        {
            return mapping.Entries;
        }

        Report(entry, "an object");
        return [];
    }

    public void Report(MappingEntry entry, string wanted) => diagnostics.Add(CsdlDescriptors.InvalidValue.At(
        entry.Value.Span, entry.Value is ScalarNode scalar ? DidYouMean.Shorten(scalar.Text) : entry.Value.KindName, DidYouMean.Shorten(entry.Key), wanted));

    public void Missing(MappingEntry owner, string key) =>
        diagnostics.Add(CsdlDescriptors.MissingAttribute.At(owner.KeySpan, DidYouMean.Shorten(owner.Key), key));

    /// <summary>Reports the control information (<c>$Name</c>) that an object of this kind does not have, once a name.</summary>
    public void Expect(MappingNode node, string kind, string[] known)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Key.StartsWith("$", System.StringComparison.Ordinal) && !known.Contains(entry.Key) && _reportedNames.Add(kind + "/" + entry.Key))
            {
                diagnostics.Add(CsdlDescriptors.UnknownAttribute.At(
                    entry.KeySpan, DidYouMean.Shorten(entry.Key), kind, DidYouMean.Phrase(entry.Key, known)));
            }
        }
    }

    /// <summary>Children that are declarations: neither control information nor annotations.</summary>
    public static IEnumerable<MappingEntry> Declarations(MappingNode node) =>
        node.Entries.Where(entry => entry.Key.Length > 0 && entry.Key[0] != '$' && entry.Key.IndexOf('@') < 0);
}
