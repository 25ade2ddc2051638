using System;

namespace Clientele.Rest;

/// <summary>An extensible enumeration of integers: values that the description does not declare are kept.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface INumberEnum<TSelf> : IEquatable<TSelf>
    where TSelf : struct, INumberEnum<TSelf>
{
    /// <summary>The number on the wire.</summary>
    long Value { get; }

    /// <summary>The value for a number, declared or not.</summary>
    static abstract TSelf FromValue(long value);
}
