using Clientele.Json;

namespace Clientele.OData;

/// <summary>A body with the value of a property: the complex value itself, or any other value in <c>{"value": …}</c> (OData JSON Format 4.01 §11).</summary>
/// <param name="field">The property, or an item of it.</param>
/// <param name="value">The value.</param>
/// <param name="numbersAsText">Whether numbers that exceed the precision of JavaScript are written as strings.</param>
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

    /// <summary>Writes a value within another one.</summary>
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
