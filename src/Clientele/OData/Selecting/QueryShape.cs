using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace Clientele.OData;

/// <summary>
/// The members of an entity that a selector reads: <c>$select</c> (Part 2 section 5.1.4 of OData 4.01) and <c>$expand</c> (section 5.1.3), with a nested
/// shape for each related entity. For emitted code. Immutable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryShape
{
    private readonly string[] _select;
    private readonly KeyValuePair<string, QueryShape>[] _expand;

    /// <summary>Creates a shape of some properties.</summary>
    /// <param name="select">Wire paths; empty for all properties.</param>
    public QueryShape(params string[] select)
        : this(select, [])
    {
    }

    private QueryShape(string[] select, KeyValuePair<string, QueryShape>[] expand)
    {
        _select = select;
        _expand = expand;
    }

    /// <summary>All properties, without related entities.</summary>
    public static QueryShape Whole { get; } = new();

    /// <summary>Adds a related entity to the shape.</summary>
    /// <param name="path">Wire path of the navigation property.</param>
    /// <param name="shape">The shape of the related entity, or of each related entity.</param>
    public QueryShape Expand(string path, QueryShape shape) => new(_select, [.. _expand, new(path, shape)]);

    /// <summary>Narrows the options of a query to the shape.</summary>
    /// <remarks>
    /// The query's options of an expanded property, such as filter and order, are kept. A property that the query expands but the selector does not read
    /// is dropped, unless the selector uses the whole entity.
    /// </remarks>
    /// <param name="options">The options of the query.</param>
    /// <param name="canSelect">False if the service does not support <c>$select</c>; then all properties are requested.</param>
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

    /// <summary>Whether an expanded path is that of the property, with or without a cast.</summary>
    private static bool LeadsTo(string item, string path) =>
        item.StartsWith(path, StringComparison.Ordinal)
        && (item.Length == path.Length || (item[path.Length] == '/' && item.AsSpan(path.Length).Contains('.')));
}
