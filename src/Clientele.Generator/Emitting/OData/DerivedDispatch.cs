using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Which table a type finds the derived type of a row in. A type has one of its own; along a chain of versions, whose tables would each repeat the
/// rest of the chain, the first type has it for all, in an order in which the types derived from one stand side by side.
/// </summary>
internal sealed class DerivedDispatch(ModelIndex index)
{
    private readonly Dictionary<string, StructuredTypeModel> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _followed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _places = new(StringComparer.Ordinal);

    /// <summary>The type whose table is looked into: itself, or one that it is derived from.</summary>
    public StructuredTypeModel TableOf(StructuredTypeModel type)
    {
        if (_tables.TryGetValue(type.QualifiedName, out var table))
        {
            return table;
        }

        table = type;
        while (index.DescribedBase(table) is { } parent && Shares(parent, table))
        {
            table = _tables.TryGetValue(parent.QualifiedName, out var known) ? known : parent;
        }

        _tables.Add(type.QualifiedName, table);
        return table;
    }

    /// <summary>Whether the type has a table that derived types look into.</summary>
    public bool IsShared(StructuredTypeModel type) => ReferenceEquals(TableOf(type), type) && IsFollowed(type);

    private bool IsFollowed(StructuredTypeModel type)
    {
        if (!_followed.TryGetValue(type.QualifiedName, out var isFollowed))
        {
            _followed.Add(type.QualifiedName, isFollowed = Children(type).Any(child => Shares(type, child)));
        }

        return isFollowed;
    }

    /// <summary>Whether a type that this one is derived from has a table that derived types see.</summary>
    public bool IsInherited(StructuredTypeModel type)
    {
        for (var parent = index.DescribedBase(type); parent is not null; parent = index.DescribedBase(parent))
        {
            if (IsShared(parent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The types that a row can be of, in the order of the type's own table.</summary>
    public List<DerivedRow> Rows(StructuredTypeModel type)
    {
        if (!IsShared(type))
        {
            return RowsOf(type);
        }

        var rows = new List<DerivedRow>();
        var open = new Stack<StructuredTypeModel>(Children(type).Reverse());
        while (open.Count > 0)
        {
            var next = open.Pop();
            rows.AddRange(RowsAs(next));
            foreach (var child in Children(next).Reverse())
            {
                open.Push(child);
            }
        }

        return rows;
    }

    /// <summary>Where the types derived from one stand in the table of another.</summary>
    public (int First, int Last) Range(StructuredTypeModel type, StructuredTypeModel table)
    {
        if (!_places.TryGetValue(table.QualifiedName, out var places))
        {
            places = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in Rows(table))
            {
                places.Add(row.WireName, places.Count);
            }

            _places.Add(table.QualifiedName, places);
        }

        var derived = RowsOf(type);
        var first = derived.Min(row => places[row.WireName]);
        return (first, first + derived.Count - 1);
    }

    private static bool Shares(StructuredTypeModel parent, StructuredTypeModel type) =>
        type.DerivedTypes.Count > ModelIndex.FewDerived && parent.DerivedTypes.Count <= 2 * type.DerivedTypes.Count;

    private IEnumerable<StructuredTypeModel> Children(StructuredTypeModel type) => index.Derived(type).Where(derived => ReferenceEquals(index.DescribedBase(derived), type));

    private List<DerivedRow> RowsOf(StructuredTypeModel type) => index.Derived(type).SelectMany(RowsAs).ToList();

    /// <summary>Rows that are read as a type: its own, and those of types derived from it that the contract leaves out.</summary>
    private static IEnumerable<DerivedRow> RowsAs(StructuredTypeModel type) =>
        (type.IsAbstract ? type.LeftOut : type.LeftOut.Prepend(type.QualifiedName)).Select(name => new DerivedRow(name, type));
}

/// <summary>A line of the table in which the type of a row is found.</summary>
/// <param name="WireName">What the row says of its type.</param>
/// <param name="Type">What it is read as.</param>
internal sealed record DerivedRow(string WireName, StructuredTypeModel Type);
