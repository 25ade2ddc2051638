using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.OData.Contract;

/// <summary>The contract's corrections, found by what they correct; each that corrects nothing is reported with a suggestion.</summary>
internal sealed class ContractRules
{
    private readonly ContractDocument? _contract;
    private readonly BindingReport _report;
    private readonly Dictionary<StructuredSymbol, TypeRules> _types = [];
    private readonly Dictionary<EnumSymbol, TypeRules> _enums = [];
    private readonly HashSet<string> _usedOperations = [];
    private readonly HashSet<string> _usedSets = [];

    public ContractRules(ContractDocument? contract, SymbolTable symbols, BindingReport report)
    {
        _contract = contract;
        _report = report;
        if (contract is { Types.Count: > 0 })
        {
            FindTypes(contract.Types, symbols);
        }
    }

    public TypeRules? Of(StructuredSymbol type) => _types.TryGetValue(type, out var rules) ? rules : null;

    public TypeRules? Of(EnumSymbol type) => _enums.TryGetValue(type, out var rules) ? rules : null;

    public SetRules? OfSet(string name)
    {
        if (_contract is null || !_contract.Sets.TryGetValue(name, out var rules))
        {
            return null;
        }

        _usedSets.Add(name);
        return rules;
    }

    /// <summary>The most specific rules: of <c>WP.User.SetState</c>, else <c>User.SetState</c>, else <c>SetState</c>.</summary>
    public OperationRules? Of(OperationSymbol operation)
    {
        if (_contract is not { Operations.Count: > 0 })
        {
            return null;
        }

        OperationRules? result = null;
        foreach (var name in OperationNames.Of(operation))
        {
            if (_contract.Operations.TryGetValue(name, out var rules))
            {
                _usedOperations.Add(name);
                result ??= rules;
            }
        }

        return result;
    }

    /// <summary>Reports rules for members that the type does not declare.</summary>
    public void CheckMembers(StructuredSymbol type)
    {
        if (Of(type) is not { } rules)
        {
            return;
        }

        foreach (var member in rules.Members)
        {
            CheckMember(type, member.Key, member.Value.Span, "member");
        }

        foreach (var slot in rules.Slots)
        {
            // A slot that leads to an entity may be there by its key alone.
            var key = slot.Key + SlotNames.KeySuffix;
            CheckMember(type, type.FindMember(slot.Key) is null && type.FindMember(key) is not null ? key : slot.Key, slot.Value.Span, "slot");
        }
    }

    private void CheckMember(StructuredSymbol type, string name, FileSpan place, string what)
    {
        if (type.FindOwnMember(name) is not null)
        {
            return;
        }

        if (type.FindMember(name) is { } inherited)
        {
            _report.Add(BindingDescriptors.InheritedMember, place, name, inherited.Owner.QualifiedName, type.QualifiedName);
        }
        else
        {
            ReportUnknown(place, what, type.QualifiedName + "/" + name, _report.Suggest(name, type.MemberNames()));
        }
    }

    public void ReportUnused(IEnumerable<string> sets, IEnumerable<string> operations)
    {
        if (_contract is null)
        {
            return;
        }

        foreach (var set in _contract.Sets)
        {
            if (!_usedSets.Contains(set.Key))
            {
                ReportUnknown(set.Value.Span, "set or singleton", set.Key, _report.Suggest(set.Key, sets));
            }
        }

        foreach (var operation in _contract.Operations)
        {
            if (!_usedOperations.Contains(operation.Key))
            {
                ReportUnknown(operation.Value.Span, "operation", operation.Key, _report.Suggest(operation.Key, operations));
            }
        }
    }

    public void ReportUnknown(FileSpan span, string what, string name, string suggestion) =>
        _report.Add(BindingDescriptors.UnknownContractName, span, what, name, suggestion);

    private void FindTypes(IReadOnlyDictionary<string, TypeRules> types, SymbolTable symbols)
    {
        var bySimpleName = new Dictionary<string, TypeSymbol>();
        AddNames(bySimpleName, symbols.Structured);
        AddNames(bySimpleName, symbols.Enums);
        foreach (var rules in types)
        {
            var symbol = symbols.FindType(rules.Key) ?? (bySimpleName.TryGetValue(rules.Key, out var found) ? found : null);
            if (symbol is StructuredSymbol structured)
            {
                _types[structured] = rules.Value;
            }
            else if (symbol is EnumSymbol enumeration)
            {
                _enums[enumeration] = rules.Value;
                foreach (var slot in rules.Value.Slots)
                {
                    ReportUnknown(slot.Value.Span, "slot", enumeration.QualifiedName + "/" + slot.Key, "");
                }
            }
            else
            {
                var phrase = _report.Suggest(rules.Key, bySimpleName.Keys);
                ReportUnknown(rules.Value.Span, "type", rules.Key, phrase.Length > 0 ? phrase : _report.Suggest(rules.Key, symbols.TypeNames));
            }
        }
    }

    private static void AddNames<T>(Dictionary<string, TypeSymbol> names, List<T> types)
        where T : TypeSymbol
    {
        foreach (var type in types)
        {
            if (!names.ContainsKey(type.Name.Value))
            {
                names.Add(type.Name.Value, type);
            }
        }
    }
}
