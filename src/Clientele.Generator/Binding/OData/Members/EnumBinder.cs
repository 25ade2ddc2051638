using System;
using System.Collections.Generic;
using System.Globalization;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Names;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>Gives enumerations their members, values (CSDL XML 4.01, section 10.3) and names.</summary>
internal sealed class EnumBinder(AnnotationIndex annotations, ContractRules rules, BindingReport report)
{
    private const string Suffix = "Value";

    public EquatableArray<EnumTypeModel> Bind(IReadOnlyList<EnumSymbol> enums)
    {
        var result = new List<EnumTypeModel>();
        foreach (var symbol in enums)
        {
            if (symbol.IsIncluded)
            {
                result.Add(Bind(symbol));
            }
        }

        return result.ToEquatableArray();
    }

    private EnumTypeModel Bind(EnumSymbol symbol)
    {
        var declaration = symbol.Declaration;
        var typeRules = rules.Of(symbol);
        var scope = new NameScope([.. ReservedNames.EnumMembers, symbol.CSharpName]);
        var given = GivenNames(declaration, typeRules, scope);
        var wireNames = new HashSet<string>();
        var members = new List<EnumMemberModel>();
        foreach (var member in declaration.Members)
        {
            if (!wireNames.Add(member.Name.Value))
            {
                report.Add(BindingDescriptors.DuplicateName, member.Name.Span, "The member", member.Name.Value);
                continue;
            }

            var memberRules = typeRules?.Of(member.Name.Value);
            var view = annotations.Of(symbol.QualifiedName, member.Name.Value, member.Annotations, symbol.Scope);
            members.Add(new EnumMemberModel(
                member.Name.Value,
                given.TryGetValue(member.Name.Value, out var name) ? name : scope.Take(PlainName(member.SymbolicName ?? member.Name.Value, symbol.CSharpName), Suffix),
                ValueOf(member, members.Count),
                AnnotationValues.Documentation(view, memberRules),
                AnnotationValues.Deprecated(view)));
        }

        ReportUnknownMembers(symbol, typeRules, wireNames);
        var typeView = annotations.Of(symbol.QualifiedName, declaration.Annotations, symbol.Scope);
        return new EnumTypeModel(
            symbol.QualifiedName,
            symbol.CSharpName,
            declaration.IsFlags,
            members.ToEquatableArray(),
            AnnotationValues.Documentation(typeView),
            AnnotationValues.Deprecated(typeView))
        {
            IsText = symbol.IsText,
        };
    }

    /// <summary>Names of members are simple identifiers (CSDL 4.01 §15.2); what is none becomes one.</summary>
    private static string PlainName(string wireName, string typeName) => Identifiers.IsValid(wireName)
        ? SpelledNames.Of(wireName, typeName, ReservedNames.EnumMembers, Suffix)
        : Identifiers.Pascal(wireName, "Member");

    /// <summary>Names that the contract gives. They come first: a member that is added later does not take one.</summary>
    private Dictionary<string, string> GivenNames(CsdlEnumType declaration, TypeRules? typeRules, NameScope scope)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in declaration.Members)
        {
            var wireName = member.Name.Value;
            if (!given.ContainsKey(wireName) && typeRules?.Of(wireName)?.CSharpName is { } name && ContractNames.TryTake(scope, name, report))
            {
                given.Add(wireName, name.Value);
            }
        }

        return given;
    }

    private long ValueOf(CsdlEnumMember member, int index)
    {
        if (member.Value is not { } text)
        {
            return index;
        }

        if (long.TryParse(text.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        report.Add(BindingDescriptors.InvalidEnumValue, text.Span, text.Value, member.Name.Value, index.ToString(CultureInfo.InvariantCulture));
        return index;
    }

    private void ReportUnknownMembers(EnumSymbol symbol, TypeRules? typeRules, HashSet<string> wireNames)
    {
        if (typeRules is null)
        {
            return;
        }

        foreach (var rule in typeRules.Members)
        {
            if (!wireNames.Contains(rule.Key))
            {
                rules.ReportUnknown(rule.Value.Span, "member", symbol.QualifiedName + "/" + rule.Key, report.Suggest(rule.Key, wireNames));
            }
        }
    }
}
