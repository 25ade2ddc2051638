using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>
/// Applies what navigation properties say of themselves, and Capabilities.NavigationRestrictions, which speaks of the entities of one set. A type's navigation properties have what any of its sets gives
/// and lack what all of them refuse; what one set says otherwise is kept by that set.
/// </summary>
internal static class NavigationRestrictions
{
    public static void Apply(IReadOnlyList<SetSymbol> all, IReadOnlyList<StructuredSymbol> types, AnnotationIndex annotations)
    {
        foreach (var navigation in types.Where(type => type.IsIncluded).SelectMany(type => type.Navigations))
        {
            var (owner, declaration) = (navigation.Owner, navigation.Declaration);
            navigation.Stated = CapabilityBinder.OfNavigation(annotations.Of(owner.QualifiedName, declaration.Name.Value, declaration.Annotations, owner.Scope));
            (navigation.Granted, navigation.Refused) = navigation.Stated;
        }

        var included = all.Where(set => set.IsIncluded).Select(set => (Set: set, Said: SetNavigations.Of(set))).ToList();
        foreach (var type in included.Select(one => one.Set.Type).Distinct())
        {
            var sets = included.Where(one => one.Set.Holds(type)).ToList();
            foreach (var navigation in type.Navigations)
            {
                var said = sets.ConvertAll(one => one.Said.At((one.Set.Type == type ? "" : type.QualifiedName + "/") + navigation.Name.Value, navigation));
                navigation.Granted = said.Aggregate(SetCapabilities.None, (all, one) => all | one.Granted);
                navigation.Refused = said.Aggregate(SetCapabilities.All, (all, one) => all & one.Refused) & ~navigation.Granted;
            }
        }

        foreach (var (set, said) in included)
        {
            set.Navigations = Differences(set.Type, said).OrderBy(difference => difference.Path, System.StringComparer.Ordinal).ToEquatableArray();
        }
    }

    private static IEnumerable<NavigationRestrictionModel> Differences(StructuredSymbol type, SetNavigations said)
    {
        var own = type.Lineage().SelectMany(part => part.Navigations).Select(navigation => (Path: navigation.Name.Value, Navigation: navigation));
        var further = said.Paths.SelectMany(path => Find(type, path) is { } navigation ? [(Path: path, Navigation: navigation)] : System.Array.Empty<(string Path, NavigationSymbol Navigation)>());
        return own.Concat(further)
            .Select(end => (end.Navigation, end.Path, Said: said.At(end.Path, end.Navigation)))
            .Where(end => end.Said != (end.Navigation.Granted, end.Navigation.Refused))
            .Select(end => new NavigationRestrictionModel(end.Path, end.Said.Granted, end.Said.Refused))
            .Distinct();
    }

    /// <summary>The navigation property at the end of a path; null where the path leads elsewhere.</summary>
    private static NavigationSymbol? Find(StructuredSymbol start, string path)
    {
        var (type, found) = (start, (NavigationSymbol?)null);
        foreach (var segment in path.Split('/'))
        {
            found = type?.FindMember(segment) as NavigationSymbol;
            type = found is null ? type?.AllDerived().FirstOrDefault(derived => derived.QualifiedName == segment) : found.Type.Structured;
        }

        return found;
    }
}
