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
    private readonly NameScope _names;
    private readonly Dictionary<string, List<SetCapabilities>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SetCapabilities>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, SetCapabilities Allowed, bool IsSet), string> _classes = [];

    public AccessClasses(ModelIndex index)
    {
        _index = index;
        _names = TakenNames.Of(index.Model);
        var model = index.Model;
        foreach (var set in model.EntitySets)
        {
            Add(index.Find(set.EntityType), set.Capabilities.Allowed, isSet: true);
        }

        foreach (var single in model.Singletons)
        {
            Add(index.Find(single.EntityType), single.Capabilities.Allowed, isSet: false);
        }

        foreach (var type in model.Types)
        {
            foreach (var navigation in type.Navigations)
            {
                if (index.Find(navigation.Target.QualifiedName) is { } target)
                {
                    Add(target, At(navigation, target), navigation.Target.IsCollection);
                }
            }

            foreach (var derived in type.IsShared || type.Kind == StructuredTypeKind.Complex ? [] : index.Casts(type))
            {
                Add(derived, Cast(derived, Of(type)), isSet: true);
            }
        }
    }

    /// <summary>What any set of a type lets callers do; all, where it has none.</summary>
    public SetCapabilities Of(StructuredTypeModel type) => _index.Capabilities(type) & SetCapabilities.Access;

    /// <summary>What callers can do at a navigation property.</summary>
    public SetCapabilities At(NavigationModel navigation, StructuredTypeModel target) =>
        (Of(target) | (navigation.Granted & SetCapabilities.Access)) & ~navigation.Refused;

    /// <summary>What callers can do with those entities of a place that are of a derived type.</summary>
    public SetCapabilities Cast(StructuredTypeModel derived, SetCapabilities allowed) => Of(derived) & allowed;

    /// <summary>The class of a collection of entities.</summary>
    public string Set(StructuredTypeModel type, SetCapabilities allowed) =>
        _classes.TryGetValue((type.QualifiedName, ForSet(type, allowed), true), out var name) ? name : Names.Set(type);

    /// <summary>The class of one entity.</summary>
    public string Entry(StructuredTypeModel type, SetCapabilities allowed) =>
        _classes.TryGetValue((type.QualifiedName, allowed & Changes, false), out var name) ? name : Names.Entry(type);

    /// <summary>What every entity of a type by its address can be given as.</summary>
    public string AnyEntry(StructuredTypeModel type) => _entries.ContainsKey(type.QualifiedName)
        ? "EntityEntry<" + Names.Type(type) + ", " + Names.Fields(type) + ">"
        : Names.Entry(type);

    /// <summary>What the classes of collections of a type let callers do, one after the other.</summary>
    public IEnumerable<SetCapabilities> OfSets(StructuredTypeModel type) => All(_sets, type, ForSet(type, Of(type)));

    /// <summary>What the classes of one entity of a type let callers do, one after the other.</summary>
    public IEnumerable<SetCapabilities> OfEntries(StructuredTypeModel type) => All(_entries, type, Of(type) & Changes);

    private static IEnumerable<SetCapabilities> All(Dictionary<string, List<SetCapabilities>> further, StructuredTypeModel type, SetCapabilities own) =>
        further.TryGetValue(type.QualifiedName, out var others) ? others.Prepend(own) : [own];

    /// <summary>Finds the classes that a place needs besides the type's own, and those that casts lead to from there.</summary>
    private void Add(StructuredTypeModel? type, SetCapabilities allowed, bool isSet)
    {
        var open = new Stack<(StructuredTypeModel? Type, SetCapabilities Allowed)>();
        open.Push((type, allowed));
        while (open.Count > 0)
        {
            if (open.Pop() is not ({ } next, var its))
            {
                continue;
            }

            var isNew = TryAdd(_entries, next, its & Changes, Of(next) & Changes, isSet: false);
            isNew |= isSet && TryAdd(_sets, next, ForSet(next, its), ForSet(next, Of(next)), isSet: true);
            if (isNew)
            {
                foreach (var derived in _index.Casts(next))
                {
                    open.Push((derived, Cast(derived, its)));
                }
            }
        }
    }

    private bool TryAdd(Dictionary<string, List<SetCapabilities>> further, StructuredTypeModel type, SetCapabilities allowed, SetCapabilities own, bool isSet)
    {
        if (allowed == own || _classes.ContainsKey((type.QualifiedName, allowed, isSet)))
        {
            return false;
        }

        if (!further.TryGetValue(type.QualifiedName, out var list))
        {
            further.Add(type.QualifiedName, list = []);
        }

        list.Add(allowed);
        _classes.Add((type.QualifiedName, allowed, isSet), _names.Take(Prefix(allowed, isSet) + (isSet ? Names.Set(type) : Names.Entry(type)), "Class"));
        return true;
    }

    /// <summary>What matters for the class of a collection: without a key, no entity has an address by it.</summary>
    private static SetCapabilities ForSet(StructuredTypeModel type, SetCapabilities allowed) =>
        type.Keys.IsEmpty && !type.HasUnknownKey ? (allowed & SetCapabilities.Access) | SetCapabilities.IndexByKey : allowed & SetCapabilities.Access;

    private static string Prefix(SetCapabilities allowed, bool isSet)
    {
        var words = (isSet && allowed.Has(SetCapabilities.Insert) ? "Insertable" : "")
            + (allowed.Has(SetCapabilities.Update) ? "Updatable" : "")
            + (allowed.Has(SetCapabilities.Delete) ? "Deletable" : "");
        return (words.Length == 0 ? "ReadOnly" : words) + (isSet && !allowed.Has(SetCapabilities.IndexByKey) ? "Unkeyed" : "");
    }
}
