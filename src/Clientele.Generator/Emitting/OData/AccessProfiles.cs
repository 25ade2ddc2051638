using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Profiles of places: what the navigation properties of the entities there give and refuse. A profile has only what makes a difference to the members
/// of classes, so that places that are alike for callers have one.
/// </summary>
internal sealed class AccessProfiles
{
    private readonly ModelIndex _index;
    private readonly Dictionary<string, EquatableArray<NavigationRestrictionModel>> _own = new(StringComparer.Ordinal);

    public AccessProfiles(ModelIndex index)
    {
        _index = index;
        foreach (var type in index.Model.Types.Where(index.HasSet))
        {
            // What all sets with entities of the type say otherwise than its navigation properties, those of base types or of further types, is so for the type.
            var common = index.SetsWith(type).Select(one => CastBy(one.Type, type, Of(one.Type, one.Set))).Aggregate((all, one) => all.Intersect(one));
            _own.Add(type.QualifiedName, Sorted(common));
        }
    }

    /// <summary>The profile of a type's own classes.</summary>
    public EquatableArray<NavigationRestrictionModel> Of(StructuredTypeModel type) => _own.TryGetValue(type.QualifiedName, out var own) ? own : [];

    /// <summary>The profile of the entities of a set.</summary>
    public EquatableArray<NavigationRestrictionModel> Of(StructuredTypeModel type, CapabilitiesModel set) =>
        set.Navigations.Where(restriction => IsOfEffect(type, restriction)).ToEquatableArray();

    /// <summary>The profile of what a navigation property leads to: the target's own, and what the way there says otherwise.</summary>
    public EquatableArray<NavigationRestrictionModel> Behind(NavigationModel navigation, StructuredTypeModel target, EquatableArray<NavigationRestrictionModel> profile) =>
        profile.IsEmpty ? Of(target) : Sorted(Of(target).Concat(Below(navigation.WireName, profile)));

    /// <summary>The profile of those entities of a place that are of a derived type.</summary>
    public EquatableArray<NavigationRestrictionModel> Cast(StructuredTypeModel derived, EquatableArray<NavigationRestrictionModel> profile) =>
        profile.IsEmpty ? Of(derived) : Sorted(Of(derived).Concat(CastBy(null, derived, profile)));

    /// <summary>What a navigation property gives and refuses by a profile.</summary>
    public static (SetCapabilities Granted, SetCapabilities Refused) At(NavigationModel navigation, EquatableArray<NavigationRestrictionModel> profile)
    {
        foreach (var restriction in profile)
        {
            if (restriction.Path == navigation.WireName)
            {
                return (restriction.Granted, restriction.Refused);
            }
        }

        return (navigation.Granted, navigation.Refused);
    }

    /// <summary>What callers can do with the entities that a navigation property leads to.</summary>
    public SetCapabilities Allowed(StructuredTypeModel target, (SetCapabilities Granted, SetCapabilities Refused) said)
    {
        // Nothing is written to entities outside the slice, whatever the service allows: they have no bodies.
        var granted = target.IsOutline ? SetCapabilities.None : said.Granted & SetCapabilities.Access;
        return ((_index.Capabilities(target) & SetCapabilities.Access) | granted) & ~said.Refused;
    }

    private static IEnumerable<NavigationRestrictionModel> CastBy(StructuredTypeModel? type, StructuredTypeModel derived, EquatableArray<NavigationRestrictionModel> profile) =>
        ReferenceEquals(type, derived) ? profile : profile.Where(restriction => !IsCast(restriction.Path)).Concat(Below(derived.QualifiedName, profile));

    /// <summary>The last that is said of a path holds.</summary>
    private static EquatableArray<NavigationRestrictionModel> Sorted(IEnumerable<NavigationRestrictionModel> restrictions)
    {
        var sorted = new SortedDictionary<string, NavigationRestrictionModel>(StringComparer.Ordinal);
        foreach (var restriction in restrictions)
        {
            sorted[restriction.Path] = restriction;
        }

        return sorted.Values.ToEquatableArray();
    }

    private static IEnumerable<NavigationRestrictionModel> Below(string segment, EquatableArray<NavigationRestrictionModel> profile) => profile
        .Where(restriction => restriction.Path.StartsWith(segment + "/", StringComparison.Ordinal))
        .Select(restriction => restriction with { Path = restriction.Path.Substring(segment.Length + 1) });

    /// <summary>Whether the first segment is the qualified name of a type.</summary>
    private static bool IsCast(string path) => path.Split('/')[0].IndexOf('.') >= 0;

    /// <summary>Whether an address or a class at the end of the path is another one than everywhere.</summary>
    private bool IsOfEffect(StructuredTypeModel start, NavigationRestrictionModel restriction)
    {
        var (type, found) = (start, (NavigationModel?)null);
        foreach (var segment in restriction.Path.Split('/'))
        {
            found = type is null ? null : _index.AllNavigations(type).FirstOrDefault(navigation => navigation.WireName == segment);
            type = _index.Find(found is null ? segment : found.Target.QualifiedName);
        }

        return found is not null && type is not null
            && (((restriction.Refused ^ found.Refused) & SetCapabilities.Navigate) != SetCapabilities.None
                || Allowed(type, (restriction.Granted, restriction.Refused)) != Allowed(type, (found.Granted, found.Refused)));
    }
}
