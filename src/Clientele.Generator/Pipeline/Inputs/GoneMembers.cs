using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Protocols;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>
/// Finds the C# members that a change removed, so that each use of one is an error of its own that says why, where the compiler alone
/// would say that there is no such member.
/// </summary>
internal static class GoneMembers
{
    public static IEnumerable<GoneMember> Of(IProtocol protocol, IServiceModel service, Surface surface, IReadOnlyList<SurfaceChange> changes)
    {
        var owners = surface.Entries.Where(entry => SurfaceIndex.IsType(entry.Kind)).ToLookup(entry => entry.Key, StringComparer.Ordinal);
        var taken = new HashSet<string>(surface.Entries.Select(entry => entry.Owner + "/" + entry.CSharpName), StringComparer.Ordinal);
        var membersOf = protocol.MembersOf(service);
        foreach (var change in changes)
        {
            if (change.Before is not { } old || !change.IsBreaking || (change.After is not null && change.RenameReason is null) || change.After?.CSharpName == old.CSharpName)
            {
                continue;
            }

            var owner = old.Owner is null ? null : owners[old.Owner].FirstOrDefault();
            if (taken.Contains(old.Owner + "/" + old.CSharpName) || (old.Owner is not null && owner is null))
            {
                continue;
            }

            var message = SurfaceCheck.Sentence(change) + ".";
            foreach (var gone in membersOf(old, owner))
            {
                yield return gone with { Message = message };
            }
        }
    }
}
