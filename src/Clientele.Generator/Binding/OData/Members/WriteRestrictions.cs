using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>
/// Applies the Capabilities terms that say which properties an insert or update can't carry. They speak of a set, the model of a
/// type, so they count where the type has one set only.
/// </summary>
internal static class WriteRestrictions
{
    public static void Apply(IReadOnlyList<SetSymbol> sets)
    {
        var counts = new Dictionary<StructuredSymbol, int>();
        foreach (var set in sets)
        {
            counts.TryGetValue(set.Type, out var count);
            counts[set.Type] = count + 1;
        }

        foreach (var set in sets)
        {
            if (counts[set.Type] == 1)
            {
                Apply(set);
            }
        }
    }

    private static void Apply(SetSymbol set)
    {
        var notInserted = AnnotationValues.Paths(set.Annotations.Capability(Terms.InsertRestrictions), "NonInsertableProperties");
        foreach (var path in AnnotationValues.Paths(set.Annotations.Capability(Terms.UpdateRestrictions), "NonUpdatableProperties"))
        {
            if (set.Type.FindOwnMember(path) is PropertySymbol property)
            {
                property.IsImmutable = true;
                property.IsComputed |= notInserted.Contains(path) && property.Rules?.ReadOnly is null;
            }
        }
    }
}
