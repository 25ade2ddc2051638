using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The class of one entity by its address: navigation, changes, streams, operations bound to it.</summary>
internal sealed class EntryEmitter(ModelIndex index, Template template, OperationEmitter operations, SharedOperations shared, string version)
{
    private static readonly Access s_everywhere = new(SetCapabilities.All, []);

    private readonly Dictionary<string, List<string>> _inherited = new(StringComparer.Ordinal);

    public string Emit(StructuredTypeModel type)
    {
        var inherited = Inherited(type);
        if (type.IsShared || !index.Reached.AsEntity(type))
        {
            return inherited;
        }

        var entries = string.Join("\n\n", index.Access.OfEntries(type).Select(access => Emit(type, access, inherited.Length > 0)));
        return inherited.Length == 0 ? entries : inherited + "\n\n" + entries;
    }

    private string Emit(StructuredTypeModel type, Access access, bool isInherited)
    {
        var members = new List<string>();
        var allowed = access.Allowed;
        var parent = Inherits(access) ? Parent(type, isInherited) : null;
        var lineage = index.Lineage(type);
        var own = parent is null ? lineage : lineage.SkipWhile(part => !ReferenceEquals(part, parent)).Skip(1);
        members.AddRange(own.SelectMany(part => Navigations(part, access)));
        members.AddRange(index.Casts(type).Select(derived => template["entry.cast"].Fill(
            ("target", Names.Type(derived)),
            ("entry", index.Access.Entry(derived, index.Access.Cast(derived, access))),
            ("name", Names.Cast(derived)),
            ("wire", CSharpText.Literal(derived.QualifiedName)))));
        AddChanges(members, type, allowed);
        AddStreams(members, type, allowed.Has(SetCapabilities.Update));
        var bound = index.EntityOperations(type);
        var interfaces = bound.Select(shared.InterfaceOf).OfType<string>().Select(name => ", " + name).Distinct();
        members.AddRange(operations.Emit(bound.Where(operation => shared.InterfaceOf(operation) is null && !(Inherits(access) && index.IsInheritable(operation))), OperationPath.Bound));

        return template["entry"].Fill(
            ("entity", Names.Type(type)),
            ("base", parent is null ? "EntityEntry" : Names.Entry(parent)),
            ("fields", Names.Fields(type)),
            ("writes", HasAllChanges(type, allowed) ? ", " + Names.Patch(type) + ", " + Names.Create(type) : ""),
            ("interfaces", string.Concat(interfaces)),
            ("name", index.Access.Entry(type, access)),
            ("version", version),
            ("members", MemberList.Join(members)));
    }

    /// <summary>What entries of derived types inherit: a class for those that take all changes, and one for those that don't.</summary>
    private string Inherited(StructuredTypeModel type)
    {
        var members = InheritedMembers(type);
        if (members.Count == 0)
        {
            return "";
        }

        var parent = Parent(type, isInherited: false);
        var heirs = type.DerivedTypes.Select(index.Find).OfType<StructuredTypeModel>().Prepend(type).Where(heir => !heir.IsShared && index.Reached.AsEntity(heir)).ToList();
        return string.Join("\n\n", heirs.SelectMany(heir => index.Access.OfEntries(heir).Where(Inherits).Select(access => HasAllChanges(heir, access.Allowed))).Distinct().OrderBy(changed => changed).Select(changed =>
            template[changed ? "entry.inherited.changed" : "entry.inherited"].Fill(
                ("entity", Names.Type(type)),
                ("base", parent is null ? "EntityEntry" : Names.Entry(parent)),
                ("name", Names.Entry(type)),
                ("version", version),
                ("members", MemberList.Join(members)))));
    }

    private List<string> InheritedMembers(StructuredTypeModel type)
    {
        if (!_inherited.TryGetValue(type.QualifiedName, out var members))
        {
            _inherited.Add(type.QualifiedName, members = FindInherited(type));
        }

        return members;
    }

    private List<string> FindInherited(StructuredTypeModel type) => type.DerivedTypes.IsEmpty
        ? []
        : [.. Navigations(type, s_everywhere), .. operations.Emit(index.InheritableOperations(type).Where(operation => shared.InterfaceOf(operation) is null), OperationPath.Bound)];

    /// <summary>The nearest type, itself included where it has such a class, whose entries' members the type's entry inherits.</summary>
    private StructuredTypeModel? Parent(StructuredTypeModel type, bool isInherited)
    {
        var parent = isInherited ? type : index.Find(type.BaseType);
        while (parent is not null && InheritedMembers(parent).Count == 0)
        {
            parent = index.Find(parent.BaseType);
        }

        return parent;
    }

    /// <summary>Whether navigation properties are at a place what they are everywhere; else none is inherited.</summary>
    private static bool Inherits(Access access) => access.Profile.IsEmpty;

    private IEnumerable<string> Navigations(StructuredTypeModel type, Access access) => type.Navigations
        .Where(navigation => !AccessProfiles.At(navigation, access.Profile).Refused.Has(SetCapabilities.Navigate))
        .Select(navigation => Navigation(type, navigation, access));

    private string Navigation(StructuredTypeModel owner, NavigationModel navigation, Access access)
    {
        var name = CSharpText.Identifier(navigation.CSharpName);
        return template["entry.navigation"].Fill(
            ("doc", Documentation.Inherit(Names.Type(owner), name, navigation.Documentation)),
            ("target", Target(navigation, access)),
            ("name", name),
            ("wire", CSharpText.Literal(navigation.WireName)));
    }

    private string Target(NavigationModel navigation, Access access)
    {
        if (index.Find(navigation.Target.QualifiedName) is not { } target)
        {
            return navigation.Target.CSharpName + (navigation.Target.IsCollection ? "Set" : "Entry");
        }

        var there = index.Access.At(access, navigation, target);
        return navigation.Target.IsCollection ? index.Access.Set(target, there) : index.Access.Entry(target, there);
    }

    /// <summary>All changes are the base class's; where the service takes some of them only, those are written here.</summary>
    private void AddChanges(List<string> members, StructuredTypeModel type, SetCapabilities allowed)
    {
        if (HasAllChanges(type, allowed))
        {
            if (Version(type) is { } version)
            {
                members.Add(template["entry.version"].Fill(("create", Names.Create(type)), ("name", CSharpText.Identifier(version.CSharpName))));
                members.Add(template["entry.version.write"].Fill(
                    ("entity", Names.Type(type)),
                    ("write", TypeMap.WriteCall(version.Type, "writer", TypeMap.JsonName(version.WireName), "read." + CSharpText.Identifier(version.CSharpName), index.Model.Contract.NumbersAsText))));
            }

            return;
        }

        if (allowed.Has(SetCapabilities.Update))
        {
            members.Add(template["entry.patch"].Fill(("patch", Names.Patch(type))));
        }

        if (allowed.Has(SetCapabilities.Delete))
        {
            members.Add(template["entry.delete"].Fill());
        }
    }

    /// <summary>The member with the version of an entity, if the service has no ETag and a body need not have it.</summary>
    private PropertyModel? Version(StructuredTypeModel type) => index.Model.Contract.ConcurrencyMember is not { } member
        ? null
        : index.AllProperties(type).FirstOrDefault(property =>
            property.WireName == member && !property.IsComputed && !property.IsRequiredOnCreate && !type.InheritedRequiredOnCreate.Contains(member));

    private static bool HasAllChanges(StructuredTypeModel type, SetCapabilities allowed) =>
        !type.IsAbstract && allowed.Has(SetCapabilities.Update | SetCapabilities.Delete);

    private void AddStreams(List<string> members, StructuredTypeModel type, bool isChanged)
    {
        foreach (var stream in StreamMember.All(index, type))
        {
            var values = new[] { ("name", stream.MethodName), ("path", "Path.Segment(" + CSharpText.Literal(stream.Segment) + ")"), ("summary", stream.Summary) };
            members.Add(template["entry.stream"].Fill(values));
            if (isChanged)
            {
                members.Add(template["entry.stream.set"].Fill(values));
            }

            if (isChanged && !stream.IsMedium)
            {
                members.Add(template["entry.stream.delete"].Fill(values));
            }
        }
    }
}
