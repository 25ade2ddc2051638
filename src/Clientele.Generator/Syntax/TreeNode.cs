using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Syntax;

/// <summary>A YAML or JSON value with its place, before anything is known of its meaning.</summary>
internal abstract record TreeNode(FileSpan Span)
{
    /// <summary>What a person would call it, for messages.</summary>
    public abstract string KindName { get; }
}

/// <summary>A scalar, resolved by the core schema of YAML 1.2 (section 10.3).</summary>
internal sealed record ScalarNode(string Text, ScalarType Type, FileSpan Span) : TreeNode(Span)
{
    public override string KindName => Type switch
    {
        ScalarType.Null => "nothing",
        ScalarType.Boolean => "true or false",
        ScalarType.Integer or ScalarType.Float => "a number",
        _ => "text",
    };
}

internal sealed record SequenceNode(IReadOnlyList<TreeNode> Items, FileSpan Span) : TreeNode(Span)
{
    public override string KindName => "a list";
}

internal sealed record MappingNode(IReadOnlyList<MappingEntry> Entries, FileSpan Span) : TreeNode(Span)
{
    public override string KindName => "an object";

    public MappingEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}

internal sealed record MappingEntry(string Key, FileSpan KeySpan, TreeNode Value);
