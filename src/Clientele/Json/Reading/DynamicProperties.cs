using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>
/// The members of an open type's object that the description does not declare, in the order of the wire (OData JSON Format 4.01 §4.5.3).
/// </summary>
/// <remarks>
/// A value has the type that its <c>@odata.type</c> annotation names: <c>Decimal</c>, <c>Guid</c>, <c>Date</c>, <c>DateTimeOffset</c>,
/// <c>TimeOfDay</c>, <c>Duration</c>, <c>Binary</c> and the numbers. Without one it is null, a string, a boolean, a <see cref="long"/>,
/// <see cref="decimal"/> or <see cref="double"/>. Everything else, objects and lists included, is a <see cref="JsonElement"/>.
/// What was read is written again with its annotation.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "OData calls them dynamic properties.")]
public sealed class DynamicProperties : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly List<DynamicProperty> _properties = [];
    private readonly Dictionary<string, DynamicProperty> _byName = [];

    /// <summary>Number of members.</summary>
    public int Count => _properties.Count(property => property.HasValue);

    /// <summary>
    /// Qualified name of the type that the object said it is of, where that is none that its class is for: a derived type that the description does not have, or that the contract
    /// leaves out; else null. The object is written with it (OData JSON Format 4.01 §4.5.3).
    /// </summary>
    public string? ODataTypeName { get; private set; }

    /// <summary>The value of a member; setting one that was not there adds it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    /// <exception cref="ArgumentException">The value set is of a type that JSON of OData has no form for.</exception>
    public object? this[string name]
    {
        get => TryGetValue(name, out var value) ? value : throw Missing(name);
        set
        {
            DynamicValue.ThrowIfNotSupported(value);
            FindOrAdd(name).Set(value);
        }
    }

    /// <summary>Whether there is such a member, null or not.</summary>
    public bool Contains(string name) => Find(name) is { HasValue: true };

    /// <summary>The value of a member as it was read; false where there is no such member.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        var property = Find(name);
        value = property?.Value;
        return property is { HasValue: true };
    }

    /// <summary>The value of a member as <typeparamref name="T"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    /// <exception cref="InvalidCastException">The member is not of this type: of a nullable one, null would be.</exception>
    public T? Get<T>(string name)
    {
        if (!TryGetValue(name, out var value))
        {
            throw Missing(name);
        }

        return DynamicValue.TryConvert<T>(value, out var converted)
            ? converted
            : throw new InvalidCastException($"The member '{name}' is {value?.GetType().Name ?? "null"}, not {typeof(T).Name}.");
    }

    /// <summary>The value of a member as <typeparamref name="T"/>; false where there is none, or it is null or of another type.</summary>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        if (TryGetValue(name, out var found) && DynamicValue.TryConvert<T>(found, out var converted) && converted is not null)
        {
            value = converted;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Takes a member out.</summary>
    public bool Remove(string name) =>
        _byName.Remove(name, out var removed) && _properties.Remove(removed) && removed.HasValue;

    /// <summary>
    /// Writes every member, each after its annotation, into the object that the writer stands in. A member that the object has already, since a property of the class
    /// was set too, is refused with an <see cref="InvalidOperationException"/> when the object ends.
    /// </summary>
    public void WriteMembers(JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.NoteDynamic();
        foreach (var property in _properties)
        {
            property.Write(writer);
        }
    }

    /// <summary>Writes <see cref="ODataTypeName"/>, where there is one, into the object that the writer stands in.</summary>
    public void WriteTypeName(JsonWriter writer)
    {
        if (ODataTypeName is { } name)
        {
            JsonWrite.TypeName(writer, name);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var property in _properties)
        {
            if (property.HasValue)
            {
                yield return new(property.Name, property.Value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads the value of a member.</summary>
    internal void Read(ref JsonCursor reader, string name) => FindOrAdd(name).Read(ref reader);

    /// <summary>
    /// Reads the value of an annotation: the type of an undeclared member, or of the object where it is not that of the class. All others are skipped.
    /// </summary>
    internal static void ReadAnnotation(ref JsonCursor reader, string name, JsonMemberTable members, ref DynamicProperties? properties)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && reader.TokenType == JsonTokenType.String && name.AsSpan(at) is "@odata.type" or "@type"
            && members.Find(Encoding.UTF8.GetBytes(name[..at])) == JsonMemberTable.Unknown)
        {
            properties ??= new DynamicProperties();
            properties.FindOrAdd(name[..at]).SetType(JsonRead.String(ref reader));
        }
        else if (name is "@odata.type" or "@type" && reader.TokenType == JsonTokenType.String && members.Type is { } known)
        {
            var type = JsonRead.String(ref reader);
            type = type[(type.LastIndexOfAny(['#', '/']) + 1)..];
            if (type.Length > 0 && type != known)
            {
                properties ??= new DynamicProperties();
                properties.ODataTypeName = type;
            }
        }
        else
        {
            reader.Skip();
        }
    }

    private static KeyNotFoundException Missing(string name) => new($"There is no dynamic property '{name}'.");

    private DynamicProperty? Find(string name) => _byName.GetValueOrDefault(name);

    private DynamicProperty FindOrAdd(string name)
    {
        if (Find(name) is { } found)
        {
            return found;
        }

        var added = new DynamicProperty(name);
        _properties.Add(added);
        _byName.Add(name, added);
        return added;
    }
}
