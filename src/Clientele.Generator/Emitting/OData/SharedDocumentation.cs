using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What the documentation of classes says of members that several types share.</summary>
internal static class SharedDocumentation
{
    private const int NamedTypes = 3;
    private const int NamedMembers = 12;

    /// <summary>The summary of a class of shared members: which types inherit it.</summary>
    public static string Summary(ModelIndex index, StructuredTypeModel shared)
    {
        var heirs = shared.DerivedTypes.Select(index.Find).OfType<StructuredTypeModel>()
            .Where(type => ReferenceEquals(index.DescribedBase(type), index.DescribedBase(shared)))
            .Select(type => "<see cref=\"" + Names.Type(type) + "\"/>").ToList();
        return XmlDoc.Summary("Members that " + CSharpText.Number(heirs.Count) + " types have in common: " + List(heirs, NamedTypes) + ".");
    }

    /// <summary>The documentation of a type, and which of its members it inherits from classes of shared ones.</summary>
    public static DocumentationModel Add(ModelIndex index, StructuredTypeModel type)
    {
        var members = index.Lineage(type).Reverse().Skip(1).TakeWhile(part => part.IsShared).Reverse()
            .SelectMany(part => part.Properties.Select(property => property.CSharpName).Concat(part.Navigations.Select(navigation => navigation.CSharpName))).ToList();
        if (members.Count == 0)
        {
            return type.Documentation;
        }

        var text = "Shared with other types, and inherited: " + List(members, NamedMembers) + ".";
        return AddRemark(type.Documentation, text);
    }

    /// <summary>The documentation of a type, and what the description says of its members otherwise than of those of the types that it shares them with.</summary>
    public static DocumentationModel Add(StructuredTypeModel type, IEnumerable<SharedMember> shared)
    {
        var said = shared.ToDictionary(member => member.WireName, member => member.Summary, StringComparer.Ordinal);
        var other = type.Properties.Select(property => (property.WireName, property.CSharpName, property.Documentation.Summary))
            .Concat(type.Navigations.Select(navigation => (navigation.WireName, navigation.CSharpName, navigation.Documentation.Summary)))
            .Where(member => member.Summary is not null && said.TryGetValue(member.WireName, out var summary) && summary != member.Summary)
            .Select(member => member.CSharpName + ": " + member.Summary)
            .ToList();
        return other.Count == 0 ? type.Documentation : AddRemark(type.Documentation, string.Join(" ", other));
    }

    private static DocumentationModel AddRemark(DocumentationModel documentation, string text) =>
        documentation with { Remarks = documentation.Remarks is { } remarks ? remarks + " " + text : text };

    private static string List(List<string> names, int limit) =>
        string.Join(", ", names.Take(limit)) + (names.Count > limit ? " and " + CSharpText.Number(names.Count - limit) + " more" : "");
}
