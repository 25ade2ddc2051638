using System;

namespace Clientele.Rest;

/// <summary>A choice of whole numbers that a service may add to: a number that the description does not know survives.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface INumberEnum<TSelf> : IEquatable<TSelf>
    where TSelf : struct, INumberEnum<TSelf>
{
    /// <summary>The number on the wire.</summary>
    long Value { get; }

    /// <summary>The choice with a number, declared or not.</summary>
    static abstract TSelf FromValue(long value);
}
