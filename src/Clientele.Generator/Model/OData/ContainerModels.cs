using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.OData;

/// <summary>An entity set.</summary>
/// <param name="EntityType">Qualified name of its entity type.</param>
internal sealed record EntitySetModel(
    string WireName,
    string CSharpName,
    string EntityType,
    CapabilitiesModel Capabilities,
    DocumentationModel Documentation,
    string? Deprecated);

/// <summary>A singleton.</summary>
internal sealed record SingletonModel(
    string WireName,
    string CSharpName,
    string EntityType,
    CapabilitiesModel Capabilities,
    DocumentationModel Documentation,
    string? Deprecated);

/// <summary>What a set can do, from the Capabilities vocabulary and the contract's corrections. Lists hold wire paths.</summary>
/// <param name="Allowed">What callers can do with it.</param>
internal sealed record CapabilitiesModel(SetCapabilities Allowed)
{
    /// <summary>The greatest <c>$top</c> that the service accepts; null where it is not known.</summary>
    public int? MaxTop { get; init; }

    /// <summary>Rows that the contract asks for a page of this set; null for the service-wide size.</summary>
    public int? PageSize { get; init; }

    /// <summary>Changes of its entities need the ETag that was read (Core.OptimisticConcurrency).</summary>
    public bool HasETags { get; init; }

    public EquatableArray<string> NonExpandable { get; init; }

    public EquatableArray<string> NonFilterable { get; init; }

    public EquatableArray<string> NonSortable { get; init; }

    /// <summary>What its entities give and refuse at navigation properties, where other entities of the type don't; in order of the paths.</summary>
    public EquatableArray<NavigationRestrictionModel> Navigations { get; init; }

    public static CapabilitiesModel All { get; } = new(SetCapabilities.All);

    public bool Can(SetCapabilities capability) => Allowed.Has(capability);
}
