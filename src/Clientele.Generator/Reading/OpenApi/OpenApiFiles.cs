using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi.Swagger;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>A node that a reference led to, and where it is.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Pointer">JSON pointer from the file's root (RFC 6901).</param>
internal sealed record ReferencedNode(string File, string Pointer, TreeNode Node)
{
    public string Key => File + "#" + Pointer;
}

/// <summary>The files that references may lead to: the document and those that the project supplies beside it. There are no others.</summary>
internal sealed class OpenApiFiles(IReadOnlyDictionary<string, OpenApiFile> supplied, List<LocatedDiagnostic> diagnostics)
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, TreeNode?> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<MappingNode, Dictionary<string, MappingEntry>> _entries = new(ByReference.Instance);

    /// <summary>The root of a supplied file; null where it could not be read. What is wrong in the file is reported when the first reference leads to it.</summary>
    public TreeNode? Root(string file)
    {
        if (!_roots.TryGetValue(file, out var root))
        {
            root = supplied[file].Root;
            diagnostics.AddRange(supplied[file].Diagnostics);
            _roots.Add(file, root);
        }

        return root;
    }

    /// <summary>The node that a reference leads to; null, and reported, where there is none.</summary>
    /// <param name="file">Path of the file that the reference stands in.</param>
    public ReferencedNode? Resolve(string file, string reference, FileSpan span)
    {
        var hash = reference.IndexOf('#');
        var path = hash < 0 ? reference : reference.Substring(0, hash);
        var target = path.Length == 0 ? file : Supplied(file, path);
        if (target is null)
        {
            diagnostics.Add(OpenApiDescriptors.FileNotSupplied.At(span, MessageText.OneLine(reference)));
            return null;
        }

        // One pointer has one text, however the reference escapes it: it is the key of what it leads to.
        var pointer = hash < 0 ? "" : JsonPointer.Of(JsonPointer.Tokens(Unescape(reference.Substring(hash + 1))));
        var root = Root(target);
        var anchor = hash < 0 ? "" : Unescape(reference.Substring(hash + 1));
        pointer = supplied[target].IsUpgraded ? SwaggerPointers.Of(pointer)
            : anchor.Length > 0 && anchor[0] != '/' && root is not null && Anchors(target, root).TryGetValue(anchor, out var place) ? place
            : pointer;
        return root is not null && Find(root, pointer, reference, span) is { } node ? new ReferencedNode(target, pointer, node) : null;
    }

    /// <summary>The object itself, or what its <c>$ref</c> leads to in the end; null, and reported, where that is nothing.</summary>
    public (string File, MappingNode Node)? Follow(string file, MappingNode node)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (node.Find("$ref")?.Value is not ScalarNode reference)
            {
                return (file, node);
            }

            if (Resolve(file, reference.Text, reference.Span) is not { } found)
            {
                return null;
            }

            if (found.Node is not MappingNode next)
            {
                diagnostics.Add(OpenApiDescriptors.WrongKind.At(reference.Span, "$ref", "the reference of an object", "one of " + found.Node.KindName));
                return null;
            }

            (file, node) = (found.File, next);
        }

        diagnostics.Add(OpenApiDescriptors.ReferenceCycle.At(node.Span, MessageText.OneLine(((ScalarNode)node.Find("$ref")!.Value).Text)));
        return null;
    }

    /// <summary>Hash of all that was read: values, no places.</summary>
    public string Hash()
    {
        using var hash = new ContentHash();
        foreach (var root in _roots.OrderBy(root => root.Key, StringComparer.Ordinal))
        {
            hash.Append(root.Value);
        }

        return hash.ToHexadecimal();
    }

    private TreeNode? Find(TreeNode root, string pointer, string reference, FileSpan span)
    {
        if (pointer.Length == 0)
        {
            return root;
        }

        var node = root;
        foreach (var token in JsonPointer.Tokens(pointer))
        {
            var next = node switch
            {
                MappingNode mapping when Entries(mapping).TryGetValue(token, out var entry) => entry.Value,
                SequenceNode sequence when JsonPointer.Index(token) is { } index && index < sequence.Items.Count => sequence.Items[index],
                _ => null,
            };
            if (next is null)
            {
                var known = node is MappingNode { Entries: var entries } ? entries.Select(entry => entry.Key) : [];
                diagnostics.Add(OpenApiDescriptors.ReferenceNotFound.At(span, MessageText.OneLine(reference), DidYouMean.Phrase(token, known)));
                return null;
            }

            node = next;
        }

        return node;
    }

    /// <summary>The supplied file at a path relative to another one; null if there is none, or the path is an address of the network.</summary>
    private string? Supplied(string file, string relative)
    {
        var combined = FilePath.Combine(file, Unescape(relative));
        return combined is null ? null : supplied.Keys.FirstOrDefault(path => string.Equals(FilePath.Normalize(path), combined, StringComparison.Ordinal));
    }

    /// <summary>Pointers of the schemas that have a name of their own (JSON Schema 2020-12, 8.2.2), by it.</summary>
    private Dictionary<string, string> Anchors(string file, TreeNode root)
    {
        if (!_anchors.TryGetValue(file, out var anchors))
        {
            _anchors.Add(file, anchors = new Dictionary<string, string>(StringComparer.Ordinal));
            var pending = new Stack<(TreeNode Node, string Pointer)>([(root, "")]);
            while (pending.Count > 0)
            {
                var (node, pointer) = pending.Pop();
                foreach (var (child, token) in Children(node))
                {
                    pending.Push((child, pointer + "/" + JsonPointer.Escape(token)));
                }

                if (node is MappingNode mapping && mapping.Find("$anchor")?.Value is ScalarNode name && !anchors.ContainsKey(name.Text))
                {
                    anchors.Add(name.Text, pointer);
                }
            }
        }

        return anchors;
    }

    private static IEnumerable<(TreeNode Node, string Token)> Children(TreeNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => (entry.Value, entry.Key)),
        SequenceNode sequence => sequence.Items.Select((item, index) => (item, index.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        _ => [],
    };

    private static string Unescape(string text)
    {
        // Uri.UnescapeDataString leaves what is no escape as it is, and throws nothing.
        return text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
    }

    private Dictionary<string, MappingEntry> Entries(MappingNode node)
    {
        if (!_entries.TryGetValue(node, out var entries))
        {
            entries = node.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
            _entries.Add(node, entries);
        }

        return entries;
    }

    /// <summary>Nodes are records: comparing them by value would walk whole trees.</summary>
    private sealed class ByReference : IEqualityComparer<MappingNode>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(MappingNode? left, MappingNode? right) => ReferenceEquals(left, right);

        public int GetHashCode(MappingNode node) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node);
    }
}
