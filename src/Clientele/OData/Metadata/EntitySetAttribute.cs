using System;

namespace Clientele.OData;

/// <summary>
/// What an entity set or a singleton is called on the wire, and what it can't do (vocabulary Org.OData.Capabilities.V1, and corrections of the
/// contract): emitted on the client's property where there is anything to say.
/// </summary>
/// <param name="name">Name of the set on the wire.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class EntitySetAttribute(string name) : Attribute
{
    /// <summary>Name of the set on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Rows can't be read.</summary>
    public bool CannotRead { get; init; }

    /// <summary><c>$select</c> is refused.</summary>
    public bool CannotSelect { get; init; }

    /// <summary><c>$expand</c> is refused.</summary>
    public bool CannotExpand { get; init; }

    /// <summary><c>$filter</c> is refused.</summary>
    public bool CannotFilter { get; init; }

    /// <summary><c>$orderby</c> is refused.</summary>
    public bool CannotSort { get; init; }

    /// <summary><c>$search</c> is refused.</summary>
    public bool CannotSearch { get; init; }

    /// <summary><c>$count</c> is refused.</summary>
    public bool CannotCount { get; init; }

    /// <summary><c>$top</c> is refused.</summary>
    public bool CannotTake { get; init; }

    /// <summary><c>$skip</c> is refused.</summary>
    public bool CannotSkip { get; init; }

    /// <summary>Wire paths of navigation properties that can't be expanded.</summary>
    public string[] NonExpandable { get; init; } = [];

    /// <summary>Wire paths of properties that can't be filtered by.</summary>
    public string[] NonFilterable { get; init; } = [];

    /// <summary>Wire paths of properties that can't be sorted by.</summary>
    public string[] NonSortable { get; init; } = [];
}
