using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// What descriptions say of a member that many types have. Dynamics CRM says "Unique identifier of the user who created the record." of one type and "… who
/// created the contract." of the next. Where enough types say the same, or nothing, the member is shared with those words, and a type keeps its own among its
/// remarks. Where nearly each type has words of its own, as for a name, they are worth more than the code, and the member is not shared.
/// </summary>
internal sealed class SharedWords
{
    /// <summary>One in so many types must have the words that the shared member gets.</summary>
    private const int Spread = 6;

    private readonly Dictionary<SharedMember, string?> _words = [];

    public SharedWords(IEnumerable<SharedMember> members)
    {
        foreach (var same in members.GroupBy(member => member.Say(null), member => member.Summary))
        {
            var all = same.ToList();
            var most = all.GroupBy(words => words, StringComparer.Ordinal).OrderByDescending(group => group.Count()).First();
            if (most.Count() * Spread >= all.Count)
            {
                _words.Add(same.Key, most.Key);
            }
        }
    }

    /// <summary>The member as types can share it: with the words of most, or with its own where it is not shared with types that say something else.</summary>
    public SharedMember Of(SharedMember member) => _words.TryGetValue(member.Say(null), out var words) ? member.Say(words) : member;
}
