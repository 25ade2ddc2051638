using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Queries;

/// <summary>A member of a described type.</summary>
internal sealed class ShapeMember
{
    public ShapeMember(IPropertySymbol property, string wireName)
    {
        Name = property.Name;
        WireName = wireName;
        Type = property.Type;
        var item = property.Type is INamedTypeSymbol { IsGenericType: true, TypeArguments: [var argument] } ? argument : null;
        IsCollection = item is not null && property.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        Item = IsCollection ? item! : property.Type;
        IsNavigation = EntityShape.IsDescribed(Item) && !EntityShape.IsDescribedComplex(Item);
    }

    public string Name { get; }

    public string WireName { get; }

    public ITypeSymbol Type { get; }

    /// <summary>The type itself, or that of a collection's items.</summary>
    public ITypeSymbol Item { get; }

    public bool IsCollection { get; }

    /// <summary>It leads to other entities.</summary>
    public bool IsNavigation { get; }

    public bool IsGuid => (Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : Type)
        .Is("System", "Guid");
}
