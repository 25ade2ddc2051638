using System.Linq;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Description;

/// <summary>A navigation property that resolves its references on first use, when all types have their properties.</summary>
internal sealed class DescribedNavigation(IEdmStructuredType declaring, string name, IEdmTypeReference type)
    : EdmProperty(declaring, name, type), IEdmNavigationProperty
{
    /// <summary>Name of the partner property, where this side declares it.</summary>
    public string? PartnerName { get; init; }

    /// <summary>The property that holds the key of the related entity, and the key.</summary>
    public (string Property, string Key)? ForeignKey { get; init; }

    public bool ContainsTarget { get; init; }

    public override EdmPropertyKind PropertyKind => EdmPropertyKind.Navigation;

    public EdmOnDeleteAction OnDelete => EdmOnDeleteAction.None;

    /// <summary>The partner property, also where only the other side declares it.</summary>
    public IEdmNavigationProperty? Partner => PartnerName is { } partner
        ? this.ToEntityType().FindProperty(partner) as IEdmNavigationProperty
        : this.ToEntityType().NavigationProperties().OfType<DescribedNavigation>()
            .FirstOrDefault(other => other.PartnerName == Name && other.ToEntityType().FindProperty(Name) == this);

    public IEdmReferentialConstraint? ReferentialConstraint => ForeignKey is { } found
        && DeclaringType.FindProperty(found.Property) is IEdmStructuralProperty foreign && this.ToEntityType().FindProperty(found.Key) is IEdmStructuralProperty key
            ? new EdmReferentialConstraint([new EdmReferentialConstraintPropertyPair(foreign, key)])
            : null;
}
