using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>
/// Applies Capabilities.NavigationRestrictions. The term speaks of the entities of one set, the model of those of a type: what one set gives is
/// there, and what all sets of the type take away is not.
/// </summary>
internal static class NavigationRestrictions
{
    public static void Apply(IReadOnlyList<SetSymbol> sets)
    {
        foreach (var type in sets.GroupBy(set => set.Type))
        {
            var bySet = type.Select(Restrictions).ToList();
            foreach (var navigation in type.Key.Navigations)
            {
                var said = bySet.ConvertAll(restrictions => restrictions.TryGetValue(navigation.Name.Value, out var found) ? found : default);
                navigation.Granted = said.Aggregate(SetCapabilities.None, (all, one) => all | one.Granted);
                navigation.Refused = said.Aggregate(SetCapabilities.All, (all, one) => all & one.Refused) & ~navigation.Granted;
            }
        }
    }

    private static Dictionary<string, (SetCapabilities Granted, SetCapabilities Refused)> Restrictions(SetSymbol set)
    {
        var result = new Dictionary<string, (SetCapabilities, SetCapabilities)>();
        if (set.Annotations.Capability(Terms.NavigationRestrictions)?.Value?.Property("RestrictedProperties", out _) is not { } properties)
        {
            return result;
        }

        foreach (var restrictions in properties.Items)
        {
            if (restrictions.Property("NavigationProperty", out _) is { Text: { Length: > 0 } path })
            {
                result[path] = CapabilityBinder.OfNavigation(restrictions);
            }
        }

        return result;
    }
}
