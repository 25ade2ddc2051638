using System;

namespace Clientele.OData;

/// <summary>An enumeration of a service (OData CSDL 4.01 §10): extensible, so a member that is not declared survives as its name.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IODataEnum<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IODataEnum<TSelf>
{
    /// <summary>Name of the member on the wire; of flags, several with commas between.</summary>
    string Name { get; }

    /// <summary>The declared members.</summary>
    static abstract EnumMembers Members { get; }

    /// <summary>The member with a name, declared or not.</summary>
    static abstract TSelf FromName(string name);
}
