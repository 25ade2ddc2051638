namespace Clientele.Generator.Model.OData;

/// <summary>What the entities of one set give and refuse at a navigation property, where that differs from what entities of the type do.</summary>
/// <param name="Path">Wire path from an entity of the set: navigation properties, with qualified names of types where the path goes through a derived one.</param>
/// <param name="Granted">What callers can do there, whatever the sets of the target say.</param>
/// <param name="Refused">What callers can't do there.</param>
internal sealed record NavigationRestrictionModel(string Path, SetCapabilities Granted, SetCapabilities Refused);
