using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>
/// Applies the Capabilities terms that say which properties an insert must, an insert can't, or an update can't carry. They speak of a set, the model of a type,
/// so they count where all sets say so that have entities of the type and take such requests.
/// </summary>
internal static class WriteRestrictions
{
    public static void Apply(IReadOnlyList<SetSymbol> sets)
    {
        foreach (var type in sets.Where(set => set.IsIncluded).Select(set => set.Type).Distinct())
        {
            var notInserted = Common(type, sets, SetCapabilities.Insert, Terms.InsertRestrictions, "NonInsertableProperties");
            foreach (var path in Common(type, sets, SetCapabilities.Update, Terms.UpdateRestrictions, "NonUpdatableProperties"))
            {
                if (type.FindOwnMember(path) is PropertySymbol property)
                {
                    property.IsImmutable = true;
                    property.IsComputed |= notInserted.Contains(path) && property.Rules?.ReadOnly is null;
                }
            }
        }
    }

    /// <summary>Paths of the properties that every insert of an entity of the type must have.</summary>
    public static IReadOnlyCollection<string> RequiredOnInsert(StructuredSymbol type, IReadOnlyList<SetSymbol> sets) =>
        Common(type, sets, SetCapabilities.Insert, Terms.InsertRestrictions, "RequiredProperties");

    private static HashSet<string> Common(StructuredSymbol type, IReadOnlyList<SetSymbol> sets, SetCapabilities request, string term, string property)
    {
        var holding = sets.Where(set => set.IsIncluded && set.Holds(type)).ToList();
        var taking = holding.FindAll(set => CapabilityBinder.Bind(set).Can(request));
        var said = (taking.Count > 0 ? taking : holding).ConvertAll(set => AnnotationValues.Paths(set.Annotations.Capability(term), property));
        var common = new HashSet<string>(said[0]);
        said.ForEach(common.IntersectWith);
        return common;
    }
}
