using System;

namespace Clientele.OData;

/// <summary>
/// The wire names of an entity or complex type. The generator puts it on the type's class. Selectors and queries are read with it at compile time, in the
/// project of the client and in projects that reference it.
/// </summary>
/// <param name="name">Qualified name of the type: <c>WP.User</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ODataTypeAttribute(string name) : Attribute
{
    /// <summary>Marks a class of members that several types declare identically. It is not a type of the service and has no name.</summary>
    public ODataTypeAttribute()
        : this("")
    {
    }

    /// <summary>Qualified name of the type: <c>WP.User</c>. Empty for a class of members that several types share.</summary>
    public string Name { get; } = name;

    /// <summary>Wire paths of the key properties, separated by commas; null for a complex type and for an entity type without a key.</summary>
    public string? Key { get; init; }

    /// <summary>Whether this is a complex type: a value within an entity, without a key or an address.</summary>
    public bool IsComplex { get; init; }

    /// <summary>Whether this is an open type, which may have members that the description does not declare (Part 1 section 4.4 of OData 4.01).</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether members have the same wire name as in C#; otherwise their wire names begin with a lowercase letter.</summary>
    public bool KeepsCase { get; init; }

    /// <summary>Members with other wire names, only those that the class itself declares: <c>Title=book_title</c>.</summary>
    public string[] Renamed { get; init; } = [];
}
