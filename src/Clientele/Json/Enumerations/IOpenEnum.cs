using System;

namespace Clientele.Json;

/// <summary>
/// A choice of texts that a service may add to: a member that the description does not know survives as its text (OData CSDL 4.01 §10; <c>enum</c> of OpenAPI).
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenEnum<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The member's text on the wire; of flags, several with commas between.</summary>
    string Name { get; }

    /// <summary>The declared members.</summary>
    static abstract EnumMembers Members { get; }

    /// <summary>The member with a text, declared or not.</summary>
    static abstract TSelf FromName(string name);
}
