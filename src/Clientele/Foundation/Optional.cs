using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>A member of a request body that is sent only if it was set; set to null, it is sent as null.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="value">The value to send.</param>
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    private readonly T _value = value;

    /// <summary>Whether the member was set.</summary>
    public bool HasValue { get; } = true;

    /// <summary>The value that was set.</summary>
    /// <exception cref="InvalidOperationException">The member was not set.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member was not set.");

    /// <summary>Sets the member.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are unset, or set to equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or <paramref name="fallback"/> where the member was not set.</summary>
    public T GetValueOrDefault(T fallback) => HasValue ? _value : fallback;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? _value?.GetHashCode() ?? 0 : -1;

    /// <summary>The value's text, or <c>(not set)</c>.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "(not set)";
}
