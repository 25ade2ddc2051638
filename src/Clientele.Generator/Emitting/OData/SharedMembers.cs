using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Members that many types of one base type declare in the same words (key, dates of creation and change, slots of custom fields): moved into
/// classes between those types and their base type, so that they are written once. In Timetta's description that is two thirds of all members.
/// </summary>
/// <remarks>
/// The classes are found, not named: by what saves most, then in the order of the description. No code of users has to name one, so none breaks
/// where an addition to the description makes others of them.
/// </remarks>
internal sealed class SharedMembers
{
    private readonly ModelIndex _index;
    private readonly SharedNames _names;
    private readonly MemberGroups _groups;
    private readonly Dictionary<string, StructuredTypeModel> _types = new(StringComparer.Ordinal);
    private readonly List<StructuredTypeModel> _shared = [];

    private SharedMembers(ODataServiceModel model)
    {
        _index = new ModelIndex(model);
        _names = new SharedNames(model);
        _groups = new MemberGroups(model.Types);
    }

    /// <summary>The model with the shared members in types of their own, which come first.</summary>
    public static ODataServiceModel Extract(ODataServiceModel model)
    {
        var extraction = new SharedMembers(model);
        foreach (var family in model.Types.GroupBy(type => (type.Kind, extraction._index.Find(type.BaseType)?.QualifiedName, extraction._index.IsTracked(type))))
        {
            extraction.Extract([.. family], family.Key.QualifiedName);
        }

        return extraction._shared.Count == 0
            ? model
            : model with { Types = [.. extraction._shared, .. model.Types.Select(type => extraction._types.TryGetValue(type.QualifiedName, out var changed) ? changed : type)] };
    }

    private void Extract(IReadOnlyList<StructuredTypeModel> types, string? parent)
    {
        while (_groups.Best(types) is { } group)
        {
            var shared = Share(group, parent);
            _shared.Add(shared);
            var members = new HashSet<string>(group.Members.Select(member => member.WireName), StringComparer.Ordinal);
            var heirs = group.Types.Select(type => type with
            {
                BaseType = shared.QualifiedName,
                Documentation = SharedDocumentation.Add(type, group.Members),
                Properties = type.Properties.Where(property => !members.Contains(property.WireName)).ToEquatableArray(),
                Navigations = type.Navigations.Where(navigation => !members.Contains(navigation.WireName)).ToEquatableArray(),
            }).ToList();
            foreach (var heir in heirs)
            {
                _types[heir.QualifiedName] = heir;
            }

            Extract(heirs, shared.QualifiedName);
            types = types.Where(type => !group.Types.Contains(type)).ToList();
        }
    }

    private StructuredTypeModel Share(MemberGroup group, string? parent)
    {
        var first = group.Types[0];
        var name = _names.Take(group.Members.Select(member => member.CSharpName));
        return new StructuredTypeModel(
            first.Kind,
            "/" + name,
            name,
            parent,
            group.Types.SelectMany(type => type.DerivedTypes.Prepend(type.QualifiedName)).ToEquatableArray(),
            IsAbstract: true,
            IsOpen: _index.DescribedBase(first) is { IsOpen: true },
            HasStream: false,
            group.Types.Any(type => type.IsWritten),
            Keys: [],
            AlternateKeys: [],
            group.Members.Select(member => member.Property).OfType<PropertyModel>().ToEquatableArray(),
            group.Members.Select(member => member.Navigation).OfType<NavigationModel>().ToEquatableArray(),
            DocumentationModel.None,
            Deprecated: null)
        {
            IsShared = true,
        };
    }
}
