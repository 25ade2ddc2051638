using System;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Contract;

/// <summary>
/// Custom fields in fixed slots: a service gives its types <c>stringValue1</c> or <c>lookupValue1</c>, and each of its customers gives them a meaning.
/// A slot that is a navigation property has its key beside it, in <c>lookupValue1Id</c>, so one name stands for both.
/// </summary>
internal static class SlotNames
{
    public const string KeySuffix = "Id";

    /// <summary>The rules of a member with the name that its slot has; a name among the member's own rules goes before.</summary>
    public static MemberRules? RulesOf(CsdlStructuredType type, TypeRules? rules, string member)
    {
        var memberRules = rules?.Of(member);
        if (rules is not { Slots.Count: > 0 } || Find(type, rules, member) is not { } slot)
        {
            return memberRules;
        }

        memberRules ??= new MemberRules(slot.Span);
        return memberRules with { CSharpName = memberRules.CSharpName ?? slot.Name, Documentation = memberRules.Documentation ?? $"Custom field in the slot {member}." };
    }

    private static SlotRule? Find(CsdlStructuredType type, TypeRules rules, string member)
    {
        if (rules.Slots.TryGetValue(member, out var slot))
        {
            return slot;
        }

        var stem = member.EndsWith(KeySuffix, StringComparison.Ordinal) ? member.Substring(0, member.Length - KeySuffix.Length) : "";
        return rules.Slots.TryGetValue(stem, out slot) && type.Properties.All(property => property.Name.Value != stem)
            ? slot with { Name = new Positioned<string>(slot.Name.Value + KeySuffix, slot.Name.Span) }
            : null;
    }
}
