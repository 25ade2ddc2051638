using System;
using System.Text.Json;
using System.Text.Unicode;

namespace Clientele.Json;

/// <content>Values that are skipped, and the text of numbers.</content>
public ref partial struct JsonCursor
{
    /// <summary>Moves behind the value that the cursor stands on, whatever it is.</summary>
    /// <exception cref="JsonException">It is not valid JSON.</exception>
    public void Skip()
    {
        switch (Current)
        {
            case (byte)'"':
                ReadText(out _);
                break;
            case (byte)'{':
                SkipObject();
                break;
            case (byte)'[':
                SkipArray();
                break;
            case (byte)'n':
                ReadLiteral("null"u8);
                break;
            case (byte)'t':
                ReadLiteral("true"u8);
                break;
            case (byte)'f':
                ReadLiteral("false"u8);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    /// <summary>The text of the number that the cursor stands on (RFC 8259 §6).</summary>
    /// <exception cref="JsonException">There is none, or it is not as the grammar says.</exception>
    internal ReadOnlySpan<byte> ReadNumber()
    {
        var start = _position;
        if (Current == '-')
        {
            _position++;
        }

        if (Current == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }

        if (Current == '.')
        {
            _position++;
            ReadDigits();
        }

        if (Current is (byte)'e' or (byte)'E')
        {
            _position++;
            if (Current is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            ReadDigits();
        }

        return _json[start.._position];
    }

    /// <summary>The value that the cursor stands on, whatever it is.</summary>
    /// <exception cref="JsonException">
    /// It is not valid JSON, is not valid UTF-8, or has half of a surrogate pair: elements would find that only when a text is taken from them.
    /// </exception>
    internal JsonElement ReadElement()
    {
        var start = _position;
        Skip();
        if (!Utf8.IsValid(Since(start)))
        {
            throw new JsonException("The text is not valid UTF-8.");
        }

        JsonEscapes.ThrowIfUnpaired(Since(start));

#if NET9_0_OR_GREATER
        if (Layouts is { } layouts)
        {
            return layouts.Elements.Of(Since(start));
        }
#endif
        var reader = new Utf8JsonReader(Since(start));
        return JsonElement.ParseValue(ref reader);
    }

    private void ReadDigits()
    {
        var start = _position;
        while ((uint)(Current - '0') <= 9)
        {
            _position++;
        }

        if (_position == start)
        {
            JsonErrors.ThrowInvalid(ref this);
        }
    }

    private void SkipObject()
    {
        EnterObject();
        var isFirst = true;
        while (NextName(ref isFirst, out _))
        {
            Skip();
        }
    }

    private void SkipArray()
    {
        if (EnterArray())
        {
            do
            {
                Skip();
            }
            while (NextItem());
        }
    }
}
