using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>How much of a file the tree reader takes, and how it reports what it can't.</summary>
/// <param name="MaximumLength">Characters of the longest file that is read.</param>
/// <param name="MaximumNodes">Nodes, aliases counted with all that they stand for.</param>
/// <param name="MaximumDepth">Levels of nesting.</param>
internal sealed record TreeRules(
    int MaximumLength,
    int MaximumNodes,
    int MaximumDepth,
    DiagnosticDescriptor NotReadable,
    DiagnosticDescriptor DuplicateKey,
    DiagnosticDescriptor TooLarge,
    DiagnosticDescriptor UnsupportedYaml)
{
    /// <summary>The contract for Timetta has a few thousand characters.</summary>
    public static TreeRules Contract { get; } = new(
        1 << 20,
        50_000,
        32,
        ContractDescriptors.NotReadable,
        ContractDescriptors.DuplicateKey,
        ContractDescriptors.TooLarge,
        ContractDescriptors.UnsupportedYaml);
}
