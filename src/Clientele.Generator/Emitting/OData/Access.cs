using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What callers can do at one place: with the entities there, and with what their navigation properties lead to.</summary>
/// <param name="Allowed">What callers can do with the entities.</param>
/// <param name="Profile">What the navigation properties give and refuse there, where they don't do so everywhere; in order of the paths.</param>
internal sealed record Access(SetCapabilities Allowed, EquatableArray<NavigationRestrictionModel> Profile);
