using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>Writes keys down, with the names of the C# parameters that take them.</summary>
internal static class KeyModels
{
    public static EquatableArray<KeyPartModel> Build(IReadOnlyList<KeyPartSymbol> parts)
    {
        var scope = new NameScope(ReservedNames.Parameters);
        var result = new KeyPartModel[parts.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var part = parts[i];
            var name = scope.Take(Identifiers.Camel(part.WireName, "key"), "Value");
            result[i] = new KeyPartModel(part.WireName, part.Path, name, part.Type.ToReference());
        }

        return [.. result];
    }
}
