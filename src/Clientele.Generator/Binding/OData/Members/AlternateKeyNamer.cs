using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Names;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>Names the methods of sets that take an alternate key, <c>ByCode(string code)</c>. Operations that would be the same method give way to them.</summary>
internal static class AlternateKeyNamer
{
    public static void Name(IReadOnlyList<StructuredSymbol> types)
    {
        foreach (var type in types)
        {
            if (type.IsIncluded && type.AlternateKeys.Count > 0)
            {
                Name(type);
            }
        }
    }

    private static void Name(StructuredSymbol type)
    {
        // Sets of derived types have the operations of base types.
        var taken = type.Root.KeyMethods;
        var own = new HashSet<string>();
        var numbers = new NameScope();
        foreach (var key in type.AlternateKeys)
        {
            var signature = Signatures.Of(key);
            var wanted = "By" + string.Concat(KeyModels.Build(key.Parts).Select(part => Identifiers.UpperFirst(part.CSharpName)));
            var name = wanted;
            while (name == type.Stem + "Set" || !own.Add(name + signature))
            {
                numbers.Reserve(wanted);
                name = numbers.Take(wanted, "");
            }

            key.CSharpName = name;
            taken.Add(name + signature);
        }
    }
}
