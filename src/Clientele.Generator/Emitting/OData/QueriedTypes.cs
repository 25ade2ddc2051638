using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Types whose properties a query can name: entities, and what their properties hold. The other complex types are values of operations only.</summary>
internal static class QueriedTypes
{
    /// <summary>Qualified names.</summary>
    public static HashSet<string> Of(ModelIndex index)
    {
        var queried = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<StructuredTypeModel>(index.Model.Types.Where(type => type.Kind == StructuredTypeKind.Entity));
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (!queried.Add(type.QualifiedName))
            {
                continue;
            }

            // The fields of a type inherit those of its base types, and can be cast to those of derived ones.
            foreach (var next in type.Properties.Select(property => property.Type.QualifiedName).Append(type.BaseType).Concat(type.DerivedTypes).Select(index.Find).OfType<StructuredTypeModel>())
            {
                open.Push(next);
            }
        }

        return queried;
    }
}
