using System;

namespace Clientele.Rest;

/// <summary>A choice of texts that a service may add to: a text that the description does not know survives.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IStringEnum<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IStringEnum<TSelf>
{
    /// <summary>The text on the wire.</summary>
    string Value { get; }

    /// <summary>The declared texts.</summary>
    static abstract StringEnumValues Values { get; }

    /// <summary>The choice with a text, declared or not.</summary>
    static abstract TSelf FromValue(string value);
}
