using System.Collections.Generic;
using System.Globalization;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.OData.Names;

/// <summary>
/// Gives the types of a model their C# names: those of the contract, then those of the description in order, then to each type a stem
/// for the types that belong to it.
/// </summary>
internal sealed class TypeNamer
{
    private readonly NameScope _names;
    private readonly ContractRules _rules;
    private readonly BindingReport _report;
    private readonly string _service;
    private readonly BindFacts _facts;

    public TypeNamer(string service, BindFacts facts, ContractRules rules, BindingReport report)
    {
        _service = service;
        _facts = facts;
        _rules = rules;
        _report = report;
        var reserved = new HashSet<string>(RuntimeTypes.OData.Reserved);
        reserved.UnionWith(ReservedNames.TypeParameters);
        reserved.Add(ReservedNames.CastType);
        foreach (var suffix in ReservedNames.ServiceSuffixes)
        {
            reserved.Add(service + suffix);
        }

        _names = new NameScope(reserved);
    }

    public void Name(SymbolTable symbols)
    {
        var types = new List<TypeSymbol>(symbols.Structured);
        types.AddRange(symbols.Enums);
        types.RemoveAll(type => !type.IsIncluded);
        foreach (var type in types)
        {
            var given = type is StructuredSymbol structured ? _rules.Of(structured)?.CSharpName : _rules.Of((EnumSymbol)type)?.CSharpName;
            if (given is not null && ContractNames.TryTake(_names, given, _report))
            {
                type.CSharpName = given.Value;
            }
        }

        foreach (var type in types)
        {
            if (type.CSharpName.Length == 0)
            {
                NameByDescription(type);
            }
        }

        foreach (var type in types)
        {
            if (type is StructuredSymbol structured)
            {
                structured.Stem = TakeStem(structured);
            }
        }
    }

    private void NameByDescription(TypeSymbol type)
    {
        var wanted = _facts.TypeName(Identifiers.Pascal(type.Name.Value, "Type"), _service);
        var own = type is StructuredSymbol ? ReservedNames.TypeMembers : ReservedNames.EnumMembers;
        if (!own.Contains(wanted) && _names.TryTake(wanted))
        {
            type.CSharpName = wanted;
            return;
        }

        // Two schemas may each have a Customer: the second is called after its schema.
        var qualified = Identifiers.Pascal(type.Namespace.Substring(type.Namespace.LastIndexOf('.') + 1), "") + wanted;
        var isOther = qualified != wanted && _names.Contains(wanted) && Identifiers.IsValid(qualified) && !own.Contains(qualified);
        type.CSharpName = isOther && _names.TryTake(qualified) ? qualified : _names.Take(own.Contains(wanted) ? wanted + "Type" : wanted, "Type");
        _report.Add(BindingDescriptors.RenamedMember, type.Name.Span, type.Name.Value, type.Namespace, type.CSharpName);
    }

    private string TakeStem(StructuredSymbol type)
    {
        var stem = type.CSharpName;
        for (var number = 1; !AreFree(stem, type); number++)
        {
            stem = type.CSharpName + (type.IsEntity ? "Entity" : "Value") + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var suffix in ReservedNames.TypeSuffixes)
        {
            _ = _names.TryTake(stem + suffix);
        }

        if (type.IsAbstract)
        {
            _ = _names.TryTake(stem + ReservedNames.OtherSuffix);
        }

        return stem;
    }

    private bool AreFree(string stem, StructuredSymbol type)
    {
        if (type.IsAbstract && !_names.IsFree(stem + ReservedNames.OtherSuffix))
        {
            return false;
        }

        foreach (var suffix in ReservedNames.TypeSuffixes)
        {
            if (!_names.IsFree(stem + suffix))
            {
                return false;
            }
        }

        return true;
    }
}
