using Clientele.Analyzers.Foundation;
using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Projects;

/// <summary>A member of a described type.</summary>
internal sealed class ShapeMember
{
    public ShapeMember(IPropertySymbol property)
    {
        Property = property;
        WireName = DescribedTypes.WireName(property);
        var related = DescribedTypes.Related(property.Type);
        Item = related?.Type ?? property.Type;
        IsCollection = related is { IsCollection: true };
        IsNavigation = related is { } other && !DescribedTypes.IsComplex(other.Type);
    }

    public IPropertySymbol Property { get; }

    public string Name => Property.Name;

    public string WireName { get; }

    /// <summary>The described type it leads to, or its own type.</summary>
    public ITypeSymbol Item { get; }

    /// <summary>A collection of described objects.</summary>
    public bool IsCollection { get; }

    /// <summary>It leads to other entities.</summary>
    public bool IsNavigation { get; }

    public bool IsGuid => Property.Type.WithoutNull().Is("System", "Guid");
}
