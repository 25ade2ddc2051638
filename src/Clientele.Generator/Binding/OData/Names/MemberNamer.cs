using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.OData.Names;

/// <summary>
/// Names properties and navigation properties. A member's name is unique among the members of its type and base types, differs from
/// the names of the classes that show it (CS0542), and from what those classes have anyway.
/// </summary>
internal sealed class MemberNamer(BindingReport report)
{
    private readonly Dictionary<StructuredSymbol, NameScope> _scopes = [];

    /// <summary>By root of a hierarchy: names that no member in it can have.</summary>
    private readonly Dictionary<StructuredSymbol, HashSet<string>> _reserved = [];

    /// <summary>By root of a hierarchy: what entries have beside operations, navigation properties and the methods of streams.</summary>
    private readonly Dictionary<StructuredSymbol, HashSet<string>> _ofEntries = [];

    /// <summary>By root of a hierarchy: what both entries and sets have beside operations, casts to derived types.</summary>
    private readonly Dictionary<StructuredSymbol, HashSet<string>> _casts = [];

    /// <summary>Names the members of all types, each after its base type.</summary>
    public void Name(IReadOnlyList<StructuredSymbol> types)
    {
        foreach (var type in types)
        {
            if (type.IsIncluded)
            {
                Reserve(type);
            }
        }

        foreach (var type in types)
        {
            if (type.IsIncluded)
            {
                NameMembers(type);
            }
        }
    }

    /// <summary>Whether entries, or sets, of the type have a member of that name that is no operation.</summary>
    public bool IsMember(StructuredSymbol type, string name, bool ofSets) =>
        (_casts.TryGetValue(type.Root, out var casts) && casts.Contains(name)) || (!ofSets && _ofEntries.TryGetValue(type.Root, out var names) && names.Contains(name));

    private void Reserve(StructuredSymbol type)
    {
        var root = type.Root;
        if (!_reserved.TryGetValue(root, out var reserved))
        {
            _reserved.Add(root, reserved = [.. ReservedNames.Members]);
            _ofEntries.Add(root, []);
            _casts.Add(root, []);
        }

        foreach (var suffix in ReservedNames.TypeSuffixes)
        {
            reserved.Add(type.Stem + suffix);
        }

        if (type.IsAbstract)
        {
            reserved.Add(type.Stem + ReservedNames.OtherSuffix);
        }

        if (type.Base is not null)
        {
            // Fields of the base type have a cast to each derived type.
            var cast = ReservedNames.Cast(type.CSharpName);
            reserved.Add(cast);
            _casts[root].Add(cast);
        }

        if (type.IsOpen)
        {
            reserved.Add(ReservedNames.Indexer);
        }
    }

    private void NameMembers(StructuredSymbol type)
    {
        var root = type.Root;
        var scope = new NameScope(_reserved[root], type.Base is null ? null : _scopes[type.Base]);
        _scopes.Add(type, scope);

        // CS0542: a member can't have the name of its class.
        scope.Reserve(type.CSharpName);
        foreach (var member in MembersOf(type))
        {
            if (member.Rules?.CSharpName is { } given && IsAllowed(member, given) && ContractNames.TryTake(scope, given, report))
            {
                member.CSharpName = given.Value;
            }
        }

        var wanted = new List<(MemberSymbol Member, string Name)>();
        foreach (var member in MembersOf(type))
        {
            if (member.CSharpName.Length > 0)
            {
                continue;
            }

            // Of name and Name the one that needs no change keeps it.
            var name = Identifiers.Pascal(member.Name.Value, "Member");
            if (name == member.Name.Value && IsAllowed(member, name) && scope.TryTake(name))
            {
                member.CSharpName = name;
            }
            else
            {
                wanted.Add((member, name));
            }
        }

        // Then X of x, and only then X of _x, which had to give up more.
        foreach (var (member, name) in wanted.OrderBy(pair => Loss(pair.Member.Name.Value, pair.Name)))
        {
            NameByDescription(type, member, name, scope);
        }

        foreach (var navigation in type.Navigations)
        {
            _ofEntries[root].Add(navigation.CSharpName);
        }

        foreach (var stream in type.Properties.Where(property => property.Type is { Primitive: PrimitiveKind.Stream, IsCollection: false }).Select(property => property.CSharpName)
            .Concat(type.Declaration.HasStream ? [ReservedNames.Medium] : []))
        {
            _ofEntries[root].UnionWith(ReservedNames.StreamVerbs.SelectMany(verb => ReservedNames.OperationSuffixes.Select(suffix => verb + stream + suffix)));
        }
    }

    /// <summary>Whether <c>_X</c>, as SAP calls what is related beside its key <c>X</c>, can stand in C# as it is: no field of emitted code is spelled so.</summary>
    private static bool IsUnderscored(string name) => name.Length > 1 && name[0] == '_' && char.IsUpper(name[1]) && name != "_Members" && Identifiers.IsValid(name);

    /// <summary>Whether another member of the type, or of one that it derives from, is called so.</summary>
    private static bool IsMember(StructuredSymbol type, string name) =>
        type.Lineage().SelectMany(MembersOf).Any(member => member.CSharpName == name);

    private static int Loss(string name, string identifier) => string.Equals(name, identifier, StringComparison.OrdinalIgnoreCase) ? 0 : 1;

    private void NameByDescription(StructuredSymbol type, MemberSymbol member, string wanted, NameScope scope)
    {
        var spelled = member.Name.Value;
        var isTaken = !scope.IsFree(wanted);
        if (isTaken && IsUnderscored(spelled) && scope.TryTake(spelled))
        {
            member.CSharpName = spelled;
            return;
        }

        if (isTaken && IsMember(type, wanted) && SpelledNames.CanStand(spelled) && scope.TryTake(spelled))
        {
            member.CSharpName = spelled;
            Report(type, member);
            return;
        }

        var suffix = member is NavigationSymbol ? "Navigation" : "Value";
        member.CSharpName = scope.Take(IsAllowed(member, wanted) ? wanted : wanted + suffix, suffix);
        if (member.CSharpName != wanted)
        {
            Report(type, member);
        }
    }

    private void Report(StructuredSymbol type, MemberSymbol member) =>
        report.Add(BindingDescriptors.RenamedMember, member.Name.Span, member.Name.Value, type.QualifiedName, member.CSharpName);

    /// <summary>Entries show navigation properties beside their own members.</summary>
    private static bool IsAllowed(MemberSymbol member, string name) =>
        member is not NavigationSymbol || !ReservedNames.EntryMembers.Contains(name);

    private bool IsAllowed(MemberSymbol member, Positioned<string> given)
    {
        if (IsAllowed(member, given.Value))
        {
            return true;
        }

        report.Add(BindingDescriptors.InvalidCSharpName, given.Span, given.Value, "entries have a member of that name");
        return false;
    }

    private static IEnumerable<MemberSymbol> MembersOf(StructuredSymbol type)
    {
        foreach (var property in type.Properties)
        {
            yield return property;
        }

        foreach (var navigation in type.Navigations)
        {
            yield return navigation;
        }
    }
}
