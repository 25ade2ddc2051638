using System.Linq;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Description;

/// <summary>A navigation property that looks up what it refers to when it is asked: then all types have their properties.</summary>
internal sealed class DescribedNavigation(IEdmStructuredType declaring, string name, IEdmTypeReference type)
    : EdmProperty(declaring, name, type), IEdmNavigationProperty
{
    /// <summary>Name of the property that leads back, where the description says it on this side.</summary>
    public string? PartnerName { get; init; }

    /// <summary>The property that holds the key of the related entity, and the key.</summary>
    public (string Property, string Key)? ForeignKey { get; init; }

    public bool ContainsTarget { get; init; }

    public override EdmPropertyKind PropertyKind => EdmPropertyKind.Navigation;

    public EdmOnDeleteAction OnDelete => EdmOnDeleteAction.None;

    /// <summary>The property that leads back; also where only that one says so.</summary>
    public IEdmNavigationProperty? Partner => PartnerName is { } partner
        ? this.ToEntityType().FindProperty(partner) as IEdmNavigationProperty
        : this.ToEntityType().NavigationProperties().OfType<DescribedNavigation>()
            .FirstOrDefault(other => other.PartnerName == Name && other.ToEntityType().FindProperty(Name) == this);

    public IEdmReferentialConstraint? ReferentialConstraint => ForeignKey is { } found
        && DeclaringType.FindProperty(found.Property) is IEdmStructuralProperty foreign && this.ToEntityType().FindProperty(found.Key) is IEdmStructuralProperty key
            ? new EdmReferentialConstraint([new EdmReferentialConstraintPropertyPair(foreign, key)])
            : null;
}
