using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace Clientele.OData;

/// <summary>
/// What a selector reads of an entity, as it is asked for: <c>$select</c> (Part 2 section 5.1.4 of OData 4.01) and <c>$expand</c>
/// (section 5.1.3), each related entity with a shape of its own. For emitted code. Immutable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryShape
{
    private readonly string[] _select;
    private readonly KeyValuePair<string, QueryShape>[] _expand;

    /// <summary>A shape of these properties.</summary>
    /// <param name="select">Wire paths; none for all properties.</param>
    public QueryShape(params string[] select)
        : this(select, [])
    {
    }

    private QueryShape(string[] select, KeyValuePair<string, QueryShape>[] expand)
    {
        _select = select;
        _expand = expand;
    }

    /// <summary>All properties, and nothing related.</summary>
    public static QueryShape Whole { get; } = new();

    /// <summary>The shape, and a related entity with it.</summary>
    /// <param name="path">Wire path of the navigation property.</param>
    /// <param name="shape">What is read of the related entity, or of each of them.</param>
    public QueryShape Expand(string path, QueryShape shape) => new(_select, [.. _expand, new(path, shape)]);

    /// <summary>The options of a query, narrowed to the shape.</summary>
    /// <remarks>
    /// What the query says of an expanded property, its filter, order and number, stays. A property that the query expands and the
    /// selector does not read is dropped, unless the entity is taken whole.
    /// </remarks>
    /// <param name="options">The options of the query.</param>
    /// <param name="canSelect">False where the service refuses <c>$select</c>; then all properties are sent.</param>
    internal QueryOptions Narrow(QueryOptions options, bool canSelect = true)
    {
        var expand = new List<ExpandItem>();
        foreach (var (path, shape) in _expand)
        {
            var asked = options.Expand.Where(item => LeadsTo(item.Path, path)).DefaultIfEmpty(new ExpandItem(path, QueryOptions.None));
            expand.AddRange(asked.Select(item => new ExpandItem(item.Path, shape.Narrow(item.Options))));
        }

        if (_select.Length == 0)
        {
            expand.AddRange(options.Expand.Where(item => !_expand.Any(own => LeadsTo(item.Path, own.Key))));
        }

        return options with { Select = canSelect ? _select : [], Expand = expand };
    }

    /// <summary>Whether an expanded path is the property's, perhaps cast to a derived type.</summary>
    private static bool LeadsTo(string item, string path) =>
        item.StartsWith(path, StringComparison.Ordinal)
        && (item.Length == path.Length || (item[path.Length] == '/' && item.AsSpan(path.Length).Contains('.')));
}
