using Clientele.Generator.Foundation;

namespace Clientele.Generator.Model.OData;

/// <summary>Which values a property takes, by the Validation vocabulary; as the description writes them.</summary>
/// <param name="Minimum">The least number, or null.</param>
/// <param name="Maximum">The greatest number, or null.</param>
/// <param name="Pattern">What texts match, or null.</param>
/// <param name="Allowed">The only values; empty where there are others.</param>
internal sealed record ValueLimits(string? Minimum, string? Maximum, string? Pattern, EquatableArray<string> Allowed);
