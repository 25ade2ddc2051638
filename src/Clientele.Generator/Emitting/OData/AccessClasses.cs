using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// What callers can do with the entities of a type at one place, and the classes that show it. A type's own <c>XSet</c> and <c>XEntry</c> have
/// what any of its sets can do; a set that can do less has classes of its own, so that what the service refuses does not compile.
/// </summary>
internal sealed class AccessClasses
{
    private const SetCapabilities Changes = SetCapabilities.Update | SetCapabilities.Delete;

    private readonly ModelIndex _index;
    private readonly AccessProfiles _profiles;
    private readonly NameScope _names;
    private readonly Dictionary<string, List<Access>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Access>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, Access Access, bool IsSet), string> _classes = [];

    public AccessClasses(ModelIndex index)
    {
        _index = index;
        _profiles = new AccessProfiles(index);
        _names = TakenNames.Of(index.Model);
        var model = index.Model;
        foreach (var set in model.EntitySets)
        {
            if (index.Find(set.EntityType) is { } type)
            {
                Add(type, Of(type, set.Capabilities), isSet: true, set.CSharpName);
            }
        }

        foreach (var single in model.Singletons)
        {
            if (index.Find(single.EntityType) is { } type)
            {
                Add(type, Of(type, single.Capabilities), isSet: false, single.CSharpName);
            }
        }

        foreach (var type in model.Types)
        {
            var own = Of(type);
            foreach (var navigation in own.Profile.IsEmpty ? type.Navigations : index.AllNavigations(type))
            {
                if (index.Find(navigation.Target.QualifiedName) is { } target)
                {
                    Add(target, At(own, navigation, target), navigation.Target.IsCollection, type.CSharpName + navigation.CSharpName);
                }
            }

            foreach (var derived in type.IsShared || type.Kind == StructuredTypeKind.Complex ? [] : index.Casts(type))
            {
                Add(derived, Cast(derived, own), isSet: true, type.CSharpName);
            }
        }
    }

    /// <summary>What any set of a type lets callers do; all, where it has none.</summary>
    public Access Of(StructuredTypeModel type) => new(_index.Capabilities(type) & SetCapabilities.Access, _profiles.Of(type));

    /// <summary>What callers can do with the entities of one set.</summary>
    public Access Of(StructuredTypeModel type, CapabilitiesModel set) => new(set.Allowed, _profiles.Of(type, set));

    /// <summary>What callers can do at a navigation property of the entities of a place.</summary>
    public Access At(Access place, NavigationModel navigation, StructuredTypeModel target) => new(
        _profiles.Allowed(target, AccessProfiles.At(navigation, place.Profile)),
        _profiles.Behind(navigation, target, place.Profile));

    /// <summary>What callers can do with those entities of a place that are of a derived type.</summary>
    public Access Cast(StructuredTypeModel derived, Access place) => new(Of(derived).Allowed & place.Allowed, _profiles.Cast(derived, place.Profile));

    /// <summary>The class of a collection of entities.</summary>
    public string Set(StructuredTypeModel type, Access access) =>
        _classes.TryGetValue((type.QualifiedName, ForSet(type, access), true), out var name) ? name : Names.Set(type);

    /// <summary>The class of one entity.</summary>
    public string Entry(StructuredTypeModel type, Access access) =>
        _classes.TryGetValue((type.QualifiedName, ForEntry(access), false), out var name) ? name : Names.Entry(type);

    /// <summary>What every entity of a type by its address can be given as.</summary>
    public string AnyEntry(StructuredTypeModel type) => _entries.ContainsKey(type.QualifiedName)
        ? "EntityEntry<" + Names.Type(type) + ", " + Names.Fields(type) + ">"
        : Names.Entry(type);

    /// <summary>What the classes of collections of a type let callers do, one after the other.</summary>
    public IEnumerable<Access> OfSets(StructuredTypeModel type) => All(_sets, type, ForSet(type, Of(type)));

    /// <summary>What the classes of one entity of a type let callers do, one after the other.</summary>
    public IEnumerable<Access> OfEntries(StructuredTypeModel type) => All(_entries, type, ForEntry(Of(type)));

    private static IEnumerable<Access> All(Dictionary<string, List<Access>> further, StructuredTypeModel type, Access own) =>
        further.TryGetValue(type.QualifiedName, out var others) ? others.Prepend(own) : [own];

    /// <summary>Finds the classes that a place needs besides the type's own, and those that casts and restricted navigation properties lead to from there.</summary>
    private void Add(StructuredTypeModel type, Access access, bool isSet, string place)
    {
        var open = new Stack<(StructuredTypeModel Type, Access Access, bool IsSet, string Place)>();
        open.Push((type, access, isSet, place));
        while (open.Count > 0)
        {
            var (next, its, asSet, at) = open.Pop();
            var own = Of(next);
            var isNew = TryAdd(_entries, next, ForEntry(its), ForEntry(own), isSet: false, at);
            isNew |= asSet && TryAdd(_sets, next, ForSet(next, its), ForSet(next, own), isSet: true, at);
            if (!isNew)
            {
                continue;
            }

            foreach (var derived in _index.Casts(next))
            {
                open.Push((derived, Cast(derived, its), isSet, at));
            }

            foreach (var navigation in its.Profile.Equals(own.Profile) ? [] : _index.AllNavigations(next))
            {
                if (_index.Find(navigation.Target.QualifiedName) is { } target)
                {
                    open.Push((target, At(its, navigation, target), navigation.Target.IsCollection, at + navigation.CSharpName));
                }
            }
        }
    }

    private bool TryAdd(Dictionary<string, List<Access>> further, StructuredTypeModel type, Access access, Access own, bool isSet, string place)
    {
        if (access == own || _classes.ContainsKey((type.QualifiedName, access, isSet)))
        {
            return false;
        }

        if (!further.TryGetValue(type.QualifiedName, out var list))
        {
            further.Add(type.QualifiedName, list = []);
        }

        list.Add(access);
        var prefix = access.Profile.Equals(own.Profile) ? Prefix(access.Allowed, isSet) : place;
        _classes.Add((type.QualifiedName, access, isSet), _names.Take(prefix + (isSet ? Names.Set(type) : Names.Entry(type)), "Class"));
        return true;
    }

    /// <summary>What matters for the class of one entity.</summary>
    private static Access ForEntry(Access access) => access with { Allowed = access.Allowed & Changes };

    /// <summary>What matters for the class of a collection: without a key, no entity has an address by it.</summary>
    private static Access ForSet(StructuredTypeModel type, Access access) =>
        access with { Allowed = (access.Allowed & SetCapabilities.Access) | (type.Keys.IsEmpty && !type.HasUnknownKey ? SetCapabilities.IndexByKey : SetCapabilities.None) };

    private static string Prefix(SetCapabilities allowed, bool isSet)
    {
        var words = (isSet && allowed.Has(SetCapabilities.Insert) ? "Insertable" : "")
            + (allowed.Has(SetCapabilities.Update) ? "Updatable" : "")
            + (allowed.Has(SetCapabilities.Delete) ? "Deletable" : "");
        return (words.Length == 0 ? "ReadOnly" : words) + (isSet && !allowed.Has(SetCapabilities.IndexByKey) ? "Unkeyed" : "");
    }
}
