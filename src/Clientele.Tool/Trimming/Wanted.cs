using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Tool.Code;
using Clientele.Tool.Descriptions;

namespace Clientele.Tool.Trimming;

/// <summary>The part of a description that code uses, by the patterns that a contract names it with.</summary>
internal sealed class Wanted
{
    public SortedSet<string> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>Entity types or schemas that code names or reads, and that no set, navigation property or operation of the code leads to.</summary>
    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Navigations { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties of entity types; a type of which none is listed keeps all.</summary>
    public SortedSet<string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>What uses in code need.</summary>
    public static Wanted Of(DescriptionFile description, IReadOnlyList<ClientUse> uses)
    {
        var wanted = new Wanted();
        var names = new CodeNames(description.Model.Service!, description.Surface);
        var members = uses.Select(use => use.Member).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var entry in description.Surface.Entries)
        {
            if (wanted.ListOf(entry) is { } list && members.Any(member => CodeNames.IsForm(member, entry.CSharpName[(entry.CSharpName.LastIndexOf('.') + 1)..])) && uses.Any(names.UsesOf(entry)))
            {
                list.Add(Pattern(entry));
            }
        }

        return wanted;
    }

    /// <summary>
    /// Adds the properties of entity types that uses are of, and for these types those that the contract gives a meaning. Complex types stay whole: services replace
    /// their values as a whole, too.
    /// </summary>
    public void AddProperties(DescriptionFile description, IReadOnlyList<ClientUse> uses)
    {
        var service = (ODataServiceModel)description.Model.Service!;
        var names = new CodeNames(service, description.Surface);
        var entities = service.Types.Where(type => type.Kind == StructuredTypeKind.Entity).ToDictionary(type => type.QualifiedName, StringComparer.Ordinal);
        var ofEntities = description.Surface.Entries.Where(entry => entry.Kind == SurfaceKind.Property && entities.ContainsKey(entry.Owner!)).ToList();
        var used = ofEntities.FindAll(entry => uses.Any(names.UsesOf(entry)));
        var listed = used.Select(entry => entry.Owner).ToHashSet(StringComparer.Ordinal);
        var needed = ofEntities.Where(entry => listed.Contains(entry.Owner) && (entry.Name == service.Contract.ConcurrencyMember || entry.Name == service.Contract.Paging?.StableOrder));
        Properties.UnionWith(used.Concat(needed).Select(Pattern));
    }

    /// <summary>Adds the types that uses are of: those that do not compile without them.</summary>
    /// <returns>Whether there was one that was not wanted yet.</returns>
    public bool AddTypes(DescriptionFile description, IEnumerable<ClientUse> uses)
    {
        var names = new CodeNames(description.Model.Service!, description.Surface);
        var known = Types.Count;
        var list = uses.ToList();
        foreach (var type in description.Surface.Entries.Where(entry => names.CanInclude(entry)))
        {
            var classes = names.Classes(type);
            if (list.Exists(use => use.Holders.Any(classes.Contains)))
            {
                Types.Add(type.Key);
            }
        }

        return Types.Count > known;
    }

    private SortedSet<string>? ListOf(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Set or SurfaceKind.Singleton => Sets,
        SurfaceKind.Navigation => Navigations,
        SurfaceKind.Function or SurfaceKind.Action or SurfaceKind.Operation => Operations,
        _ => null,
    };

    private static string Pattern(SurfaceEntry entry)
    {
        if (entry.Kind is SurfaceKind.Navigation or SurfaceKind.Property)
        {
            return entry.Owner + "." + entry.Name;
        }

        if (entry.Kind == SurfaceKind.Operation)
        {
            return SurfaceKey.Show(entry);
        }

        if (!entry.Key.Contains('(', StringComparison.Ordinal))
        {
            return entry.Name;
        }

        var binding = SurfaceKey.BindingOf(entry.Key).Type;
        var name = SurfaceKey.Simple(entry.Key);
        return binding.Length == 0 ? name : binding + "." + name;
    }
}
