using System;
using System.Collections.Generic;
using Microsoft.OData.Edm;

namespace EmbeddedService.Data;

/// <summary>An entity or complex value: what its members are called and what they hold.</summary>
/// <remarks>
/// Values are <see cref="string"/> (also enumeration members, by name), <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="byte"/>,
/// <see cref="decimal"/>, <see cref="Guid"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, <see cref="byte"/> arrays, rows, and lists of these.
/// </remarks>
internal sealed class Row(IEdmStructuredType type)
{
    public IEdmStructuredType Type { get; } = type;

    public Dictionary<string, object?> Values { get; } = [];

    public Guid Id => (Guid)Values["id"]!;

    public object? this[string name]
    {
        get => Values.GetValueOrDefault(name);
        set => Values[name] = value;
    }

    public T? Get<T>(string name) => this[name] is T value ? value : default;
}
