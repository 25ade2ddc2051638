namespace Clientele.Json;

/// <summary>One undeclared member: its annotation, where it has one, and its value.</summary>
internal sealed class DynamicProperty(string name)
{
    private string? _annotation;

    /// <summary>Wire name.</summary>
    public string Name { get; } = name;

    /// <summary>False while only the annotation was read.</summary>
    public bool HasValue { get; private set; }

    /// <summary>The value, of one of the types of <see cref="DynamicValue"/>.</summary>
    public object? Value { get; private set; }

    /// <summary>Reads the value as the annotation says.</summary>
    public void Read(ref JsonCursor reader)
    {
        Value = DynamicValue.Read(ref reader, _annotation);
        HasValue = true;
    }

    /// <summary>Takes a value of the caller's, as the annotated type where it fits.</summary>
    public void Set(object? value)
    {
        if (DynamicValue.TypeOf(_annotation) is not { } declared || !DynamicValue.TryConvert(value, declared, out var converted))
        {
            converted = value;
            _annotation = DynamicValue.AnnotationOf(value);
        }

        Value = converted;
        HasValue = true;
    }

    /// <summary>Takes the annotation; one that comes after its value changes the type of the value.</summary>
    public void SetType(string annotation)
    {
        _annotation = annotation;
        if (HasValue && DynamicValue.TypeOf(annotation) is { } declared && DynamicValue.TryConvert(Value, declared, out var converted))
        {
            Value = converted;
        }
    }

    /// <summary>Writes the annotation and the value.</summary>
    public void Write(JsonWriter writer)
    {
        if (!HasValue)
        {
            return;
        }

        if (_annotation is not null)
        {
            writer.WriteString(Name + "@odata.type", _annotation);
        }

        writer.WritePropertyName(Name);
        DynamicValue.Write(writer, Value);
    }
}
