using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Types whose properties a query can name: entities, and what their properties hold. The other complex types are values of operations only.</summary>
internal static class QueriedTypes
{
    /// <summary>Qualified names.</summary>
    public static HashSet<string> Of(ModelIndex index) => ModelIndex.Closure(
        index.Model.Types.Where(type => type.Kind == StructuredTypeKind.Entity),

        // The fields of a type inherit those of its base types, and can be cast to those of derived ones.
        type => type.Properties.Select(property => property.Type.QualifiedName).Append(type.BaseType).Concat(type.DerivedTypes).Select(index.Find).OfType<StructuredTypeModel>());
}
