using System.Collections.Generic;
using System.Globalization;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>Reports what of a contract had no effect.</summary>
internal static class ContractChecks
{
    /// <summary>How many sets a message names.</summary>
    private const int MostNames = 3;

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
        if (contract.ClientPaging is { } paging)
        {
            CheckClientPaging(paging, sets, report);
        }

        if (contract.ConcurrencyMember is { } member)
        {
            CheckConcurrencyMember(member, types, rules, report);
        }
    }

    private static void CheckClientPaging(Positioned<string> paging, IReadOnlyList<SetSymbol> sets, BindingReport report)
    {
        var (refusing, lacks) = (new List<string>(), SetCapabilities.None);
        foreach (var set in sets)
        {
            var refused = (SetCapabilities.Top | SetCapabilities.Skip) & ~CapabilityBinder.Bind(set).Allowed;
            if (set is { IsIncluded: true, Declaration.IsSingleton: false } && refused != SetCapabilities.None)
            {
                refusing.Add("'" + set.Declaration.Name.Value + "'");
                lacks |= refused;
            }
        }

        if (refusing.Count > 0)
        {
            var names = refusing.Count <= MostNames
                ? string.Join(", ", refusing)
                : string.Join(", ", refusing.GetRange(0, MostNames)) + " and " + (refusing.Count - MostNames).ToString(CultureInfo.InvariantCulture) + " more";
            report.Add(
                BindingDescriptors.RefusedPaging,
                paging.Span,
                names + (refusing.Count == 1 ? " does" : " do"),
                lacks == SetCapabilities.Top ? "take $top" : lacks == SetCapabilities.Skip ? "take $skip" : "take them");
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
