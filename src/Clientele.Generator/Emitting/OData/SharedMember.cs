using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>A property or a navigation property, by what is emitted for it.</summary>
internal sealed record SharedMember(PropertyModel? Property, NavigationModel? Navigation)
{
    public string WireName => Property?.WireName ?? Navigation!.WireName;

    public string CSharpName => Property?.CSharpName ?? Navigation!.CSharpName;

    /// <summary>What its documentation says; null for nothing.</summary>
    public string? Summary => (Property?.Documentation ?? Navigation!.Documentation).Summary;

    /// <summary>The member with another summary.</summary>
    public SharedMember Say(string? summary) => new(
        Property is null ? null : Property with { Documentation = Property.Documentation with { Summary = summary } },
        Navigation is null ? null : Navigation with { Documentation = Navigation.Documentation with { Summary = summary } });
}
