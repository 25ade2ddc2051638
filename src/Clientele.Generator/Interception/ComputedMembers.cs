using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Interception;

/// <summary>Members of the runtime's <c>Computed</c>: a row, and values that the service computed of it.</summary>
internal static class ComputedMembers
{
    private const string First = "ClienteleComputed";

    public static bool IsMember(IPropertySymbol property) =>
        property.ContainingType is { Name: "Computed" } type && IsRuntime(type);

    /// <summary>What a value is called in requests, as the runtime calls it; null for the row.</summary>
    public static string? WireName(IPropertySymbol property) => property.Name switch
    {
        "Value" or "First" => First,
        "Second" => First + "2",
        _ => null,
    };

    /// <summary>Whether a type is one of the runtime's for OData.</summary>
    public static bool IsRuntime(ITypeSymbol type) => type.ContainingNamespace is
    {
        Name: "OData",
        ContainingNamespace: { Name: "Clientele", ContainingNamespace.IsGlobalNamespace: true },
    };
}
