using System;

namespace Clientele.OData;

/// <summary>
/// What an entity or complex type is called on the wire: emitted on its class, for those who read selectors and queries at compile time,
/// in the project that the client is emitted in and in all that reference it.
/// </summary>
/// <param name="name">Qualified name of the type: <c>WP.User</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ODataTypeAttribute(string name) : Attribute
{
    /// <summary>A class of members that several types have in the same words: no type of the wire, so without a name.</summary>
    public ODataTypeAttribute()
        : this("")
    {
    }

    /// <summary>Qualified name of the type: <c>WP.User</c>; empty for a class of members that several types share.</summary>
    public string Name { get; } = name;

    /// <summary>Wire paths of the key, with commas between; null for a complex type, or an entity type without a key.</summary>
    public string? Key { get; init; }

    /// <summary>A complex type: a value within an entity, without a key and an address.</summary>
    public bool IsComplex { get; init; }

    /// <summary>It may have members that the description does not declare (Part 1 section 4.4 of OData 4.01).</summary>
    public bool IsOpen { get; init; }

    /// <summary>Members are called on the wire as in C#; else they begin with a small letter there.</summary>
    public bool KeepsCase { get; init; }

    /// <summary>Members that are called otherwise, those that the class declares itself: <c>Title=book_title</c>.</summary>
    public string[] Renamed { get; init; } = [];
}
