using System.ComponentModel;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The field of a structural property. It reads and writes values of the property that are a payload of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPropertyField : IFields
{
    /// <summary>Whether values are objects that are not wrapped in <c>{"value": …}</c> (OData JSON Format 4.01 §11).</summary>
    bool IsComplex => false;

    /// <summary>Reads a value, or null.</summary>
    /// <param name="reader">The reader, positioned at the value.</param>
    /// <exception cref="JsonException">The JSON is not a value of the property's type.</exception>
    object? ReadValue(ref JsonCursor reader);

    /// <summary>Writes a value, or null.</summary>
    /// <param name="writer">The writer, positioned where a value is expected.</param>
    /// <param name="value">The value, of the property's type.</param>
    void WriteValue(JsonWriter writer, object? value);
}

/// <summary>The field of a structural property with values of one type.</summary>
/// <typeparam name="TValue">Type of the values, which is nullable.</typeparam>
public interface IPropertyField<TValue> : IPropertyField;
