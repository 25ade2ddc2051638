using System.Collections.Generic;

namespace Clientele.Generator.Binding;

/// <summary>Reports what of a contract had no effect.</summary>
internal static class ContractChecks
{
    public static void Report(
        ContractRules rules,
        Selection selection,
        IReadOnlyList<SetSymbol> sets,
        IReadOnlyList<OperationSymbol> operations,
        BindingReport report)
    {
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
        rules.ReportUnused(setNames, operationNames);
    }
}
