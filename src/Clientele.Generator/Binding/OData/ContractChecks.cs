using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>Reports what of a contract had no effect.</summary>
internal static class ContractChecks
{
    public static void Report(
        ContractDocument contract,
        ContractRules rules,
        IReadOnlyList<StructuredSymbol> types,
        Selection selection,
        IReadOnlyList<SetSymbol> sets,
        IReadOnlyList<OperationSymbol> operations,
        BindingReport report)
    {
        ContractEffects.ReportOData(contract, report);
        var setNames = new List<string>();
        foreach (var set in sets)
        {
            setNames.Add(set.Declaration.Name.Value);
        }

        var operationNames = new HashSet<string>();
        foreach (var operation in operations)
        {
            operationNames.UnionWith(OperationNames.Of(operation));
        }

        selection.ReportUnmatched(report, setNames, operationNames);
        selection.ReportUnmatched(report, types);
        selection.ReportWithoutEffect(report, sets, types);
        rules.ReportUnused(setNames, operationNames);
        if (contract.ConcurrencyMember is { } member)
        {
            CheckConcurrencyMember(member, types, rules, report);
        }
    }

    private static void CheckConcurrencyMember(
        Positioned<string> member,
        IReadOnlyList<StructuredSymbol> types,
        ContractRules rules,
        BindingReport report)
    {
        var names = new HashSet<string>();
        foreach (var type in types)
        {
            foreach (var property in type.Properties)
            {
                names.Add(property.Name.Value);
            }
        }

        if (!names.Contains(member.Value))
        {
            rules.ReportUnknown(member.Span, "property", member.Value, report.Suggest(member.Value, names));
        }
    }
}
