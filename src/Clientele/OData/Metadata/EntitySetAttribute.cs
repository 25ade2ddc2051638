using System;

namespace Clientele.OData;

/// <summary>
/// The wire name of an entity set or singleton, and the operations that it does not support (vocabulary Org.OData.Capabilities.V1, and corrections in the
/// contract). The generator puts it on properties of the client that need it.
/// </summary>
/// <param name="name">Wire name of the set.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class EntitySetAttribute(string name) : Attribute
{
    /// <summary>Wire name of the set.</summary>
    public string Name { get; } = name;

    /// <summary>The set does not support reading rows.</summary>
    public bool CannotRead { get; init; }

    /// <summary>The set does not support <c>$select</c>.</summary>
    public bool CannotSelect { get; init; }

    /// <summary>The set does not support <c>$expand</c>.</summary>
    public bool CannotExpand { get; init; }

    /// <summary>The set does not support <c>$filter</c>.</summary>
    public bool CannotFilter { get; init; }

    /// <summary>The set does not support <c>$orderby</c>.</summary>
    public bool CannotSort { get; init; }

    /// <summary>The set does not support <c>$search</c>.</summary>
    public bool CannotSearch { get; init; }

    /// <summary>The set does not support <c>$count</c>.</summary>
    public bool CannotCount { get; init; }

    /// <summary>The set does not support <c>$top</c>.</summary>
    public bool CannotTake { get; init; }

    /// <summary>The set does not support <c>$skip</c>.</summary>
    public bool CannotSkip { get; init; }

    /// <summary>Wire paths of navigation properties that can't be expanded.</summary>
    public string[] NonExpandable { get; init; } = [];

    /// <summary>Wire paths of properties that can't be used in <c>$filter</c>.</summary>
    public string[] NonFilterable { get; init; } = [];

    /// <summary>Wire paths of properties that can't be used in <c>$orderby</c>.</summary>
    public string[] NonSortable { get; init; } = [];
}
