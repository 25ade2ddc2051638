using System.Collections.Immutable;
using System.Linq;

namespace Clientele.Reads;

/// <summary>What an expression may give: nothing of interest, or objects of nodes, collections of them, their undeclared members.</summary>
/// <param name="IsPartial">It may be another object, too, of which is not known where it comes from.</param>
internal readonly record struct ReadValue(ImmutableArray<ReadUse> Uses, bool IsPartial = false)
{
    public static ReadValue None { get; } = new([]);

    public bool IsNone => Uses.IsDefaultOrEmpty;

    public static ReadValue Of(ReadNode node, int depth) => new([new ReadUse(node, depth)]);

    public ReadValue Or(ReadValue other) => new(
        IsNone ? other.Uses : other.IsNone ? Uses : Uses.Union(other.Uses).ToImmutableArray(),
        IsPartial || other.IsPartial);

    /// <summary>Its elements, as far as it is a collection.</summary>
    public ReadValue Elements => IsNone
        ? this
        : this with { Uses = Uses.Where(use => use.Depth > 0).Select(use => use with { Depth = use.Depth - 1 }).ToImmutableArray() };

    /// <summary>A collection of it.</summary>
    public ReadValue Grouped => IsNone ? this : this with { Uses = Uses.Select(use => use with { Depth = use.Depth + 1 }).ToImmutableArray() };

    public bool Covers(ReadValue other) =>
        (IsPartial || !other.IsPartial) && (other.IsNone || (!IsNone && other.Uses.All(Uses.Contains)));
}

/// <summary>An object, or a collection of such, as part of a value.</summary>
/// <param name="Node">What is read of it.</param>
/// <param name="Depth">0 for an object, 1 for a collection of them, 2 for a collection of those.</param>
internal readonly record struct ReadUse(ReadNode Node, int Depth)
{
    /// <summary>Stands for the bag of an object's undeclared members.</summary>
    public const int DynamicProperties = -1;
}
