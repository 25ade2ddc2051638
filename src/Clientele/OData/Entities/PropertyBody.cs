using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// The value of a property as a body of its own: a complex value is the body, any other is in <c>{"value": …}</c> (OData JSON Format 4.01 §11).
/// </summary>
/// <param name="field">The property, or an item of it.</param>
/// <param name="value">The value.</param>
/// <param name="numbersAsText">Whether numbers that JavaScript's can't hold are written as text.</param>
internal sealed class PropertyBody(IPropertyField field, object? value, bool numbersAsText) : IJsonWritable
{
    public void Write(JsonWriter writer)
    {
        if (field.IsComplex && value is not null)
        {
            field.WriteValue(writer, value);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("value"u8);
        WriteItem(writer, field, value, numbersAsText);
        writer.WriteEndObject();
    }

    /// <summary>Writes a value within something else.</summary>
    public static void WriteItem(JsonWriter writer, IPropertyField field, object? value, bool numbersAsText)
    {
        switch (value)
        {
            case long number when numbersAsText:
                JsonWrite.NumberTextValue(writer, number);
                break;
            case decimal number when numbersAsText:
                JsonWrite.NumberTextValue(writer, number);
                break;
            default:
                field.WriteValue(writer, value);
                break;
        }
    }
}
