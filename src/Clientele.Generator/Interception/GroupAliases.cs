using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Interception;

/// <summary>Names of properties that the runtime could give to a value of a group (its <c>AggregateAliases</c>): it must not, where a property of the rows is called so.</summary>
internal static class GroupAliases
{
    private static readonly string[] Ends = ["_sum", "_min", "_max", "_average", "_countdistinct", "_Clientele"];

    /// <summary>Such names among a type's properties.</summary>
    public static IEnumerable<string> Taken(ITypeSymbol row)
    {
        for (var type = row; type is not null && DescribedTypes.IsDescribed(type); type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic && !property.IsIndexer))
            {
                if (DescribedTypes.WireName(property) is var name && MayBeAlias(name))
                {
                    yield return name;
                }
            }
        }
    }

    private static bool MayBeAlias(string name) =>
        Ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || name.Equals("rows_count", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("concat_", StringComparison.OrdinalIgnoreCase)
        || EndsInUnderscores(name);

    /// <summary>Whether a name ends as that of a value whose path has underscores of its own: with a letter for each.</summary>
    private static bool EndsInUnderscores(string name)
    {
        var letters = name.Substring(name.LastIndexOf('_') + 1);
        return letters.Length > 0 && letters.Length < name.Length && letters.ToLowerInvariant().All(letter => letter is 'u' or 'p' or 'm' or 'd');
    }
}
