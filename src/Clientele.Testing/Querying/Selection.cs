using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Querying;

/// <summary>Which members a <c>$select</c> asks for, and which of a complex value; all where there is none, or a star.</summary>
internal sealed class Selection
{
    public static readonly Selection All = new(null);

    private readonly Dictionary<string, Selection>? _members;

    private Selection(Dictionary<string, Selection>? members) => _members = members;

    public static Selection Of(SelectExpandClause? clause)
    {
        if (clause is null || clause.AllSelected || clause.SelectedItems.OfType<WildcardSelectItem>().Any())
        {
            return All;
        }

        var members = new Dictionary<string, Selection>(StringComparer.Ordinal);
        var any = false;
        foreach (var item in clause.SelectedItems.OfType<PathSelectItem>())
        {
            any = true;
            var names = item.SelectedPath.Where(segment => segment is not TypeSegment).Select(segment => segment.Identifier).ToList();
            Add(members, names, 0, item.SelectAndExpand);
        }

        // If only expanded navigation properties are listed, all members stay selected.
        return any || !clause.SelectedItems.Any() ? new Selection(members) : All;
    }

    public bool Has(string name) => _members?.ContainsKey(name) ?? true;

    public Selection Within(string name) => _members is not null && _members.TryGetValue(name, out var inner) ? inner : All;

    private static void Add(Dictionary<string, Selection> members, List<string> names, int at, SelectExpandClause? nested)
    {
        var name = names[at];
        if (at == names.Count - 1)
        {
            members[name] = nested is null ? All : Of(nested);
            return;
        }

        if (!members.TryGetValue(name, out var inner))
        {
            members.Add(name, inner = new Selection(new(StringComparer.Ordinal)));
        }

        if (inner._members is { } deeper)
        {
            Add(deeper, names, at + 1, nested);
        }
    }
}
