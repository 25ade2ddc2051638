using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Types that have the same members.</summary>
internal sealed record MemberGroup(IReadOnlyList<StructuredTypeModel> Types, IReadOnlyList<SharedMember> Members);

/// <summary>Finds members that types have in common. Members are compared once, and sets of types as bits.</summary>
internal sealed class MemberGroups
{
    private const int FewestTypes = 4;

    /// <summary>What a class of its own costs, in members.</summary>
    private const int FewestSaved = 20;

    private readonly List<SharedMember> _members = [];
    private readonly Dictionary<string, List<int>> _membersOf = new(StringComparer.Ordinal);

    public MemberGroups(IEnumerable<StructuredTypeModel> types)
    {
        var numbers = new Dictionary<SharedMember, int>();
        var all = types.ToList();
        var words = new SharedWords(all.SelectMany(Of));
        foreach (var type in all)
        {
            var own = new List<int>();
            foreach (var member in Of(type).Select(words.Of))
            {
                if (!numbers.TryGetValue(member, out var number))
                {
                    numbers.Add(member, number = _members.Count);
                    _members.Add(member);
                }

                own.Add(number);
            }

            _membersOf[type.QualifiedName] = own;
        }
    }

    /// <summary>The group whose members save most when they are written once; null where none is worth a class.</summary>
    public MemberGroup? Best(IReadOnlyList<StructuredTypeModel> types)
    {
        var holders = Holders(types);
        var best = default((List<int> Members, Bits Types, int Saved));
        foreach (var set in holders)
        {
            var common = holders.Where(other => set.Types.IsIn(other.Types)).SelectMany(other => other.Members).ToList();
            var saved = (set.Types.Count - 1) * common.Count;
            if (saved >= FewestSaved && saved > best.Saved)
            {
                best = (common, set.Types, saved);
            }
        }

        if (best.Types is null)
        {
            return null;
        }

        var heirs = types.Where((_, i) => best.Types[i]).ToList();
        var members = new HashSet<int>(best.Members);
        return new MemberGroup(heirs, Left(heirs[0]).Where(members.Contains).Select(number => _members[number]).ToList());
    }

    /// <summary>Members with the same types, for each set of types that is large enough, in order of declaration.</summary>
    private List<(Bits Types, List<int> Members)> Holders(IReadOnlyList<StructuredTypeModel> types)
    {
        var order = new List<int>();
        var bits = new Dictionary<int, Bits>();
        for (var i = 0; i < types.Count; i++)
        {
            foreach (var member in Left(types[i]))
            {
                if (!bits.TryGetValue(member, out var set))
                {
                    bits.Add(member, set = new Bits(types.Count));
                    order.Add(member);
                }

                set.Add(i);
            }
        }

        var holders = new List<(Bits Types, List<int> Members)>();
        var known = new Dictionary<Bits, int>();
        foreach (var member in order.Where(member => bits[member].Count >= FewestTypes))
        {
            if (!known.TryGetValue(bits[member], out var place))
            {
                known.Add(bits[member], place = holders.Count);
                holders.Add((bits[member], []));
            }

            holders[place].Members.Add(member);
        }

        return holders;
    }

    /// <summary>The members that a type still declares itself.</summary>
    private IEnumerable<int> Left(StructuredTypeModel type)
    {
        var all = _membersOf[type.QualifiedName];
        if (all.Count == type.Properties.Count + type.Navigations.Count)
        {
            return all;
        }

        var left = new HashSet<string>(Of(type).Select(member => member.WireName), StringComparer.Ordinal);
        return all.Where(number => left.Contains(_members[number].WireName));
    }

    /// <summary>A stream is no member of the class, and what is emitted for a single related entity does not depend on its partner.</summary>
    private static IEnumerable<SharedMember> Of(StructuredTypeModel type) => type.Properties
        .Where(property => property.Type.Primitive != Model.Service.PrimitiveKind.Stream)
        .Select(property => new SharedMember(property, Navigation: null))
        .Concat(type.Navigations.Select(navigation => new SharedMember(
            Property: null, navigation.Target.IsCollection ? navigation : navigation with { Partner = null })));

    /// <summary>A set of small numbers.</summary>
    private sealed class Bits(int size) : IEquatable<Bits>
    {
        private const int WordBits = 64;
        private readonly ulong[] _words = new ulong[(size + WordBits - 1) / WordBits];

        public int Count { get; private set; }

        public bool this[int number] => (_words[number / WordBits] & (1UL << (number % WordBits))) != 0;

        public void Add(int number)
        {
            _words[number / WordBits] |= 1UL << (number % WordBits);
            Count++;
        }

        public bool IsIn(Bits other)
        {
            for (var i = 0; i < _words.Length; i++)
            {
                if ((_words[i] & ~other._words[i]) != 0)
                {
                    return false;
                }
            }

            return true;
        }

        public bool Equals(Bits? other) => other is not null && Count == other.Count && IsIn(other);

        public override bool Equals(object? obj) => Equals(obj as Bits);

        public override int GetHashCode() => _words.Aggregate(Count, (hash, word) => unchecked((hash * 31) + word.GetHashCode()));
    }
}
