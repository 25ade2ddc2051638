using System.ComponentModel;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The field of a structural property: how its values are read and written where they stand alone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPropertyField : IFields
{
    /// <summary>Values are objects of their own, not wrapped in <c>{"value": …}</c> (OData JSON Format 4.01 §11).</summary>
    bool IsComplex => false;

    /// <summary>Reads a value, or null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <exception cref="JsonException">It is no value of the property's type.</exception>
    object? ReadValue(ref JsonCursor reader);

    /// <summary>Writes a value, or null.</summary>
    /// <param name="writer">Stands where a value is expected.</param>
    /// <param name="value">The value, of the property's type.</param>
    void WriteValue(JsonWriter writer, object? value);
}

/// <summary>The field of a structural property with values of one type.</summary>
/// <typeparam name="TValue">Type of the values: one that can be null.</typeparam>
public interface IPropertyField<TValue> : IPropertyField;
