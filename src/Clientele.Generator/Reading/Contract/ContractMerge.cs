using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Contract;

/// <summary>
/// A contract over another one: objects are joined key by key, and a value or a list of the upper one takes the place of the lower one's. Each part
/// keeps the place in the file that it comes from.
/// </summary>
internal static class ContractMerge
{
    public static ContractDocument Over(ContractDocument lower, ContractDocument upper) =>
        lower.Root is { } below && upper.Root is { } above ? ContractMapper.Map(upper.Path, Merge(below, above)) : upper;

    private static MappingNode Merge(MappingNode lower, MappingNode upper)
    {
        var entries = new List<MappingEntry>();
        foreach (var entry in lower.Entries)
        {
            entries.Add(upper.Find(entry.Key) is { } over ? over with { Value = Merge(entry.Value, over.Value) } : entry);
        }

        entries.AddRange(upper.Entries.Where(entry => lower.Find(entry.Key) is null));
        return new MappingNode(entries, upper.Span);
    }

    private static TreeNode Merge(TreeNode lower, TreeNode upper) =>
        lower is MappingNode below && upper is MappingNode above ? Merge(below, above) : upper;
}
