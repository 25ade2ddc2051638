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
    private readonly SetCapabilities _refusedByDefault;

    private SetNavigations(SetSymbol set)
    {
        var restrictions = set.Annotations.Capability(Terms.NavigationRestrictions)?.Value;
        _refusedByDefault = restrictions?.Property("Navigability", out _) is { } navigability && CapabilityBinder.IsNotNavigable(navigability)
            ? SetCapabilities.Navigate
            : SetCapabilities.None;
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

    /// <summary>Navigation properties that it does not speak of are no segments of addresses.</summary>
    public bool RefusesNavigation => _refusedByDefault != SetCapabilities.None;

    /// <summary>What the set says of a navigation property; the default navigability is that of all its own.</summary>
    public (SetCapabilities Granted, SetCapabilities Refused) At(string path)
    {
        var (granted, refused) = _paths.TryGetValue(path, out var found) ? found : default;
        return (granted & ~SetCapabilities.Navigate, (refused | _refusedByDefault) & ~granted);
    }

    /// <summary>Names of derived types in a path may be qualified by an alias.</summary>
    private static string Qualified(string path, SetSymbol set) =>
        string.Join("/", path.Split('/').Select(segment => segment.IndexOf('.') < 0 ? segment : set.Type.Scope.Resolve(segment)));
}
