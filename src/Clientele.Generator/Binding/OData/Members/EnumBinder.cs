using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
        var spelled = new HashSet<string>(declaration.Members.Select(member => member.Name.Value));
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
                NameOf(member, memberRules, scope, spelled),
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
            AnnotationValues.Deprecated(typeView));
    }

    /// <summary>
    /// What members are called: as they are spelled, with a capital at the start, so that no addition to a description takes the name of what was there.
    /// Of two that differ in that letter alone, the capital is the other's, and this one is called by its very spelling.
    /// </summary>
    private static string PlainName(string wireName, HashSet<string> spelled)
    {
        // Names of members are simple identifiers (CSDL 4.01 §15.2); what is none becomes one.
        if (!Identifiers.IsValid(wireName))
        {
            return Identifiers.Pascal(wireName, "Member");
        }

        var capital = char.ToUpperInvariant(wireName[0]) + wireName.Substring(1);
        return spelled.Contains(capital) ? wireName : capital;
    }

    private string NameOf(CsdlEnumMember member, MemberRules? memberRules, NameScope scope, HashSet<string> spelled)
    {
        if (memberRules?.CSharpName is { } given && ContractNames.TryTake(scope, given, report))
        {
            return given.Value;
        }

        return scope.Take(PlainName(member.Name.Value, spelled), "Value");
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
