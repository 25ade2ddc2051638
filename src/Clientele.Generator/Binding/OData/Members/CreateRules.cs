using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>Marks what a create must carry, and what entities may travel inside one.</summary>
internal sealed class CreateRules(ContractRules rules, BindingReport report)
{
    public void Apply(IReadOnlyList<StructuredSymbol> types, IReadOnlyList<SetSymbol> sets)
    {
        foreach (var type in types)
        {
            if (type.IsOutline || rules.Of(type) is not { } typeRules)
            {
                continue;
            }

            foreach (var name in typeRules.RequiredOnCreate)
            {
                if (!Require(type, name.Value))
                {
                    ReportUnknown(type, name);
                }
            }

            foreach (var name in typeRules.NestedOnCreate)
            {
                if (type.FindMember(name.Value) is NavigationSymbol navigation)
                {
                    navigation.IsNestedOnCreate = true;
                }
                else
                {
                    ReportUnknown(type, name);
                }
            }
        }

        foreach (var type in sets.Where(set => set.IsIncluded).Select(set => set.Type).Distinct())
        {
            foreach (var path in WriteRestrictions.RequiredOnInsert(type, sets))
            {
                _ = Require(type, path);
            }
        }
    }

    private static bool Require(StructuredSymbol type, string name)
    {
        switch (type.FindMember(name))
        {
            case PropertySymbol property when property.Owner == type:
                property.IsRequiredOnCreate = true;
                return true;
            case PropertySymbol:
                if (!type.InheritedRequiredOnCreate.Contains(name))
                {
                    type.InheritedRequiredOnCreate.Add(name);
                }

                return true;
            default:
                return false;
        }
    }

    private void ReportUnknown(StructuredSymbol type, Positioned<string> name) =>
        rules.ReportUnknown(name.Span, "member", type.QualifiedName + "/" + name.Value, report.Suggest(name.Value, type.MemberNames()));
}
