using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>What Capabilities.NavigationRestrictions of one set says of navigation properties.</summary>
internal sealed class SetNavigations
{
    private readonly Dictionary<string, (SetCapabilities Granted, SetCapabilities Refused)> _paths = new(StringComparer.Ordinal);

    private SetNavigations(SetSymbol set)
    {
        // The default Navigability is not read: the reference service of OData, TripPin, says None, and serves /People('russellwhyte')/Trips all the same.
        var restrictions = set.Annotations.Capability(Terms.NavigationRestrictions)?.Value;
        foreach (var restricted in restrictions?.Property("RestrictedProperties", out _)?.Items ?? [])
        {
            if (restricted.Property("NavigationProperty", out _) is { Text: { Length: > 0 } path })
            {
                _paths[Qualified(path, set)] = CapabilityBinder.OfNavigation(restricted);
            }
        }
    }

    public static SetNavigations Of(SetSymbol set) => new(set);

    /// <summary>Paths of several segments.</summary>
    public IEnumerable<string> Paths => _paths.Keys.Where(path => path.IndexOf('/') > 0);

    /// <summary>What the set says of a navigation property.</summary>
    public (SetCapabilities Granted, SetCapabilities Refused) At(string path) => _paths.TryGetValue(path, out var said) ? said : default;

    /// <summary>Names of derived types in a path may be qualified by an alias.</summary>
    private static string Qualified(string path, SetSymbol set) =>
        string.Join("/", path.Split('/').Select(segment => segment.IndexOf('.') < 0 ? segment : set.Type.Scope.Resolve(segment)));
}
