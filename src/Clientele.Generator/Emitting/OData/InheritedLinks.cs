using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Navigation properties to one entity that the bodies of many derived types have in common. A change takes changes of the related entity and a new entity
/// takes a new one, so the class that both inherit from has a type parameter for each type of related entities: <c>V2Write&lt;TChassisBody&gt;</c>, which
/// <c>V2Patch</c> gives <c>ChassisPatch</c> and <c>V2Create</c> gives <c>ChassisCreate</c>. Types with few derived ones repeat such a property in each body.
/// </summary>
/// <param name="index">The model.</param>
/// <param name="parent">Gives the type whose bodies those of a type inherit from.</param>
/// <param name="isInherited">Whether both kinds of bodies can inherit a navigation property that can be given.</param>
internal sealed class InheritedLinks(ModelIndex index, Func<StructuredTypeModel, StructuredTypeModel?> parent, Func<NavigationModel, bool> isInherited)
{
    private readonly Dictionary<string, List<NavigationModel>> _of = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);
    private readonly Lazy<NameScope> _names = new(() => TakenNames.Of(index.Model));

    /// <summary>Those that the bodies of a type inherit, those of base types first.</summary>
    public IReadOnlyList<NavigationModel> Of(StructuredTypeModel type)
    {
        if (!_of.TryGetValue(type.QualifiedName, out var links))
        {
            links = parent(type) is { } inherited ? [.. Of(inherited)] : [];
            if (!type.IsShared && type.DerivedTypes.Count > ModelIndex.FewDerived)
            {
                var known = new HashSet<string>(links.Select(link => link.WireName), StringComparer.Ordinal);
                var derived = index.Derived(type).Where(other => !other.IsShared).ToList();
                links.AddRange(index.Givable(type).Where(link => !known.Contains(link.WireName) && isInherited(link) && IsGivable(derived, link)));
            }

            _of.Add(type.QualifiedName, links);
        }

        return links;
    }

    /// <summary>Those that the class of the type itself declares.</summary>
    public IEnumerable<NavigationModel> Own(StructuredTypeModel type) => Of(type).Skip(parent(type) is { } inherited ? Of(inherited).Count : 0);

    /// <summary>The class that the bodies of a type inherit from, with its type parameters.</summary>
    public string Write(StructuredTypeModel type) => Write(type, Parameter);

    /// <summary>The same class, with the bodies of related entities.</summary>
    /// <param name="type">The type.</param>
    /// <param name="body">Gives the body of a related entity.</param>
    public string Write(StructuredTypeModel type, Func<TypeReference, string> body)
    {
        var targets = Targets(type).ToList();
        return Names.Write(type) + (targets.Count == 0 ? "" : "<" + string.Join(", ", targets.Select(body)) + ">");
    }

    /// <summary>What type parameters of the class are, a line for each.</summary>
    public string Constraints(StructuredTypeModel type) => string.Join("\n", Targets(type).Select(target => "where " + Parameter(target) + " : JsonBody"));

    /// <summary>The type parameter that stands for bodies of the related entities.</summary>
    public string Parameter(TypeReference target)
    {
        if (!_parameters.TryGetValue(target.QualifiedName, out var name))
        {
            _parameters.Add(target.QualifiedName, name = _names.Value.Take("T" + index.Stem(target) + "Body", "Type"));
        }

        return name;
    }

    private IEnumerable<TypeReference> Targets(StructuredTypeModel type) => Of(type).Select(link => link.Target).GroupBy(target => target.QualifiedName, StringComparer.Ordinal).Select(targets => targets.First());

    /// <summary>A derived type can have a property with the key, which is then given instead.</summary>
    private bool IsGivable(List<StructuredTypeModel> types, NavigationModel link) =>
        types.TrueForAll(type => index.Givable(type).Any(other => other.WireName == link.WireName));
}
