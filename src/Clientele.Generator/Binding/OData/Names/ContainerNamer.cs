using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Names;

/// <summary>Names sets and singletons as members of the client.</summary>
internal static class ContainerNamer
{
    /// <summary>Gives back the scope of the client's members, for the unbound operations that follow.</summary>
    public static NameScope Name(IReadOnlyList<SetSymbol> sets, string service, BindingReport report)
    {
        var scope = new NameScope([.. ReservedNames.ClientMembers, service + "Client"]);
        foreach (var set in sets)
        {
            if (set.IsIncluded && set.Rules?.CSharpName is { } given && ContractNames.TryTake(scope, given, report))
            {
                set.CSharpName = given.Value;
            }
        }

        foreach (var set in sets)
        {
            if (set.IsIncluded && set.CSharpName.Length == 0)
            {
                var name = set.Declaration.Name;
                var kind = set.Declaration.IsSingleton ? "Singleton" : "Set";
                var wanted = Identifiers.Pascal(name.Value, kind);
                set.CSharpName = scope.Take(wanted, kind);
                if (set.CSharpName != wanted)
                {
                    report.Add(BindingDescriptors.RenamedMember, name.Span, name.Value, "the container", set.CSharpName);
                }
            }
        }

        return scope;
    }
}
