using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;

namespace Clientele.Generator.Binding.OData;

/// <summary>What a pattern for members of types, <c>Type.member</c>, probably means where it matches none.</summary>
internal static class MemberSuggestions
{
    public const string Property = "property";
    public const string Navigation = "navigation property";

    /// <summary>A sentence that begins with a space; nothing where the pattern matches, or nothing is near.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="what">What it is to match: <see cref="Property"/> or <see cref="Navigation"/>.</param>
    /// <param name="types">All types, with all their members.</param>
    /// <param name="report">Takes what is suggested into account.</param>
    public static string For(string pattern, string what, IReadOnlyList<StructuredSymbol> types, BindingReport report)
    {
        var dot = pattern.LastIndexOf('.');
        if (dot <= 0 || pattern.IndexOf('*') >= 0)
        {
            return "";
        }

        var (typeName, name) = (pattern.Substring(0, dot), pattern.Substring(dot + 1));
        var owners = types.Where(type => type.QualifiedName == typeName || type.Name.Value == typeName).ToList();
        if (owners.Select(type => type.FindMember(name)).FirstOrDefault(found => found is not null) is { } member)
        {
            return Kind(member) != what ? " It is a " + Kind(member) + "."
                : owners.Contains(member.Owner) ? ""
                : " It is declared by a base type: '" + member.Names().Last() + "'.";
        }

        return owners.Count > 0
            ? report.Suggest(pattern, owners.SelectMany(type => type.Lineage()).SelectMany(type => Members(type, what)).Select(near => typeName + "." + near.Name.Value))
            : report.Suggest(pattern, types.Where(type => type.FindOwnMember(name) is { } near && Kind(near) == what).Select(type => type.Name.Value + "." + name));
    }

    private static string Kind(MemberSymbol member) => member is PropertySymbol ? Property : Navigation;

    private static IEnumerable<MemberSymbol> Members(StructuredSymbol type, string what) => what == Property ? type.Properties : type.Navigations;
}
