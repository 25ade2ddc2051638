using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.OData;

/// <summary>Adds a path to <c>$expand</c>. Each navigation property on the path becomes an item, nested in the item of the previous one.</summary>
internal static class ExpandPath
{
    /// <summary>Expands a path and changes the options of its last navigation property. Existing items on the path are kept.</summary>
    /// <param name="options">The options to add to.</param>
    /// <param name="path">The path. A path without a navigation property changes nothing.</param>
    /// <param name="change">Returns the new options for the current ones.</param>
    public static QueryOptions Add(QueryOptions options, FieldPath? path, Func<QueryOptions, QueryOptions>? change)
    {
        var items = Items(path);
        return items.Count == 0 ? options : Add(options, items, 0, change);
    }

    private static QueryOptions Add(QueryOptions options, List<string> items, int index, Func<QueryOptions, QueryOptions>? change)
    {
        var path = items[index];
        var expand = options.Expand.ToList();
        var place = expand.FindIndex(item => string.Equals(item.Path, path, StringComparison.Ordinal));
        var inner = place < 0 ? QueryOptions.None : expand[place].Options;
        inner = index + 1 < items.Count
            ? Add(inner, items, index + 1, change)
            : change is null ? inner : change(inner);
        if (place < 0)
        {
            expand.Add(new(path, inner));
        }
        else
        {
            expand[place] = new(path, inner);
        }

        return options with { Expand = expand };
    }

    /// <summary>Splits the path after each navigation property. Trailing casts belong to the last item.</summary>
    private static List<string> Items(FieldPath? path)
    {
        var segments = new Stack<FieldPath>();
        for (var segment = path; segment is not null; segment = segment.Parent)
        {
            segments.Push(segment);
        }

        var items = new List<string>();
        var prefix = new List<string>();
        foreach (var segment in segments)
        {
            prefix.Add(segment.Name);
            if (segment.Kind == FieldPathKind.Navigation)
            {
                items.Add(string.Join('/', prefix));
                prefix.Clear();
            }
        }

        if (prefix.Count > 0 && items.Count > 0)
        {
            items[^1] = $"{items[^1]}/{string.Join('/', prefix)}";
        }

        return items;
    }
}
