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

/// <summary>
/// What a set can't do, from the Capabilities vocabulary and the contract's corrections. Lists hold wire paths.
/// </summary>
/// <param name="MaxTop">The greatest <c>$top</c> that the service accepts; null where it is not known.</param>
internal sealed record CapabilitiesModel(
    bool Selectable,
    bool Expandable,
    bool Filterable,
    bool Sortable,
    bool Searchable,
    bool Countable,
    bool TopSupported,
    bool SkipSupported,
    bool Insertable,
    bool Updatable,
    bool Deletable,
    int? MaxTop,
    EquatableArray<string> NonExpandable,
    EquatableArray<string> NonFilterable,
    EquatableArray<string> NonSortable)
{
    /// <summary>Rows that the contract asks for a page of this set; null for the service-wide size.</summary>
    public int? PageSize { get; init; }

    /// <summary>Changes of its entities need the ETag that was read (Core.OptimisticConcurrency).</summary>
    public bool HasETags { get; init; }

    public static CapabilitiesModel All { get; } =
        new(true, true, true, true, true, true, true, true, true, true, true, null, [], [], []);
}
