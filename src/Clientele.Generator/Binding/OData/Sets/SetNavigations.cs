using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>What Capabilities.NavigationRestrictions of one set says of navigation properties.</summary>
internal sealed class SetNavigations
{
    private readonly Dictionary<string, (SetCapabilities Granted, SetCapabilities Refused)> _paths = new(StringComparer.Ordinal);

    private SetNavigations(SetSymbol set)
    {
        foreach (var (path, view) in set.Paths)
        {
            _paths[path] = CapabilityBinder.OfNavigation(view);
        }

        // The default Navigability is not read: the reference service of OData, TripPin, says None, and serves /People('russellwhyte')/Trips all the same.
        var restrictions = set.Annotations.Capability(Terms.NavigationRestrictions);
        foreach (var restricted in restrictions?.Value?.Property("RestrictedProperties", out _)?.Items ?? [])
        {
            if (restricted.Property("NavigationProperty", out _) is { Text: { Length: > 0 } path })
            {
                var qualified = set.Annotations.ScopeOf(restrictions!).ResolvePath(path);
                _paths[qualified] = Over(CapabilityBinder.OfNavigation(restricted), At(qualified));
            }
        }
    }

    public static SetNavigations Of(SetSymbol set) => new(set);

    /// <summary>Paths of several segments.</summary>
    public IEnumerable<string> Paths => _paths.Keys.Where(path => path.IndexOf('/') > 0);

    /// <summary>What the set says of a navigation property, and beside it what the property says of itself.</summary>
    public (SetCapabilities Granted, SetCapabilities Refused) At(string path, NavigationSymbol navigation) => Over(At(path), navigation.Stated);

    private static (SetCapabilities Granted, SetCapabilities Refused) Over(
        (SetCapabilities Granted, SetCapabilities Refused) first,
        (SetCapabilities Granted, SetCapabilities Refused) then) =>
        (first.Granted | (then.Granted & ~first.Refused), first.Refused | (then.Refused & ~first.Granted));

    private (SetCapabilities Granted, SetCapabilities Refused) At(string path) => _paths.TryGetValue(path, out var said) ? said : default;
}
