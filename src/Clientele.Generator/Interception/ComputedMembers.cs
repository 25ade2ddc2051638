using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Interception;

/// <summary>Members of the runtime's <c>Computed</c>: a row, and values that the service computed of it.</summary>
internal static class ComputedMembers
{
    private const string First = "ClienteleComputed";

    public static bool IsMember(IPropertySymbol property) => DescribedTypes.IsRuntime(property.ContainingType, "OData", "Computed");

    /// <summary>What a value is called in requests, as the runtime calls it; null for the row.</summary>
    public static string? WireName(IPropertySymbol property) => property.Name switch
    {
        "Value" or "First" => First,
        "Second" => First + "2",
        _ => null,
    };
}
