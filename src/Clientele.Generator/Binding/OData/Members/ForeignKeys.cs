using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>
/// Finds the property that holds a related entity's key: what the contract says, then by name where the contract trusts names, then
/// by the referential constraint.
/// </summary>
internal sealed class ForeignKeys(ContractDocument? contract, BindingReport report)
{
    public string? Find(NavigationSymbol navigation)
    {
        var type = navigation.Owner;
        if (navigation.Rules?.ForeignKey is { } given)
        {
            if (type.FindProperty(given.Value) is not null)
            {
                return given.Value;
            }

            var suggestion = report.Suggest(given.Value, type.MemberNames());
            report.Add(BindingDescriptors.UnknownContractName, given.Span, "property", type.QualifiedName + "/" + given.Value, suggestion);
        }

        if (navigation.Type.IsCollection)
        {
            return null;
        }

        var byName = navigation.Name.Value + "Id";
        if (contract is { ForeignKeysByName: true } && type.FindProperty(byName) is not null)
        {
            return byName;
        }

        return ByConstraint(navigation);
    }

    /// <summary>Reports constraints and partners that name what is not there.</summary>
    public void Check(NavigationSymbol navigation)
    {
        foreach (var constraint in navigation.Declaration.Constraints)
        {
            if (KeyBinder.FindByPath(navigation.Owner, constraint.Property.Value) is null)
            {
                Report(constraint.Property, navigation.Owner, "referential constraint");
            }
        }

        // A partner with a path goes through casts or complex properties; only plain names are checked.
        if (navigation.Declaration.Partner is { } partner
            && partner.Value.IndexOf('/') < 0
            && navigation.Type.Structured is { IsUnsupplied: false } target
            && target.FindMember(partner.Value) is not NavigationSymbol)
        {
            Report(partner, target, "partner");
        }
    }

    private static string? ByConstraint(NavigationSymbol navigation)
    {
        // A foreign key of several parts is no single property.
        var constraints = navigation.Declaration.Constraints;
        return constraints.Count == 1 && navigation.Owner.FindProperty(constraints[0].Property.Value) is { } property
            ? property.Name.Value
            : null;
    }

    private void Report(Positioned<string> name, StructuredSymbol type, string what)
    {
        var suggestion = report.Suggest(name.Value, type.MemberNames());
        report.Add(BindingDescriptors.UnknownDependent, name.Span, name.Value, "'" + type.QualifiedName + "'", what, suggestion);
    }
}
