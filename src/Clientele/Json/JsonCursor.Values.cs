using System;
using System.Text.Json;

namespace Clientele.Json;

/// <content>Values that nobody wants, and the text of numbers.</content>
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

    /// <summary>
    /// Moves behind a whole number of at most 18 digits, without fraction or exponent.
    /// </summary>
    /// <returns>False, without moving, where there is none.</returns>
    internal bool TryReadInteger(out long value)
    {
        var json = _json;
        var index = _position;
        var negative = Current == '-';
        index += negative ? 1 : 0;
        var first = index;
        long digits = 0;
        for (; (uint)index < (uint)json.Length; index++)
        {
            var digit = (uint)(json[index] - '0');
            if (digit > 9)
            {
                break;
            }

            digits = digits * 10 + digit;
        }

        var length = index - first;
        value = negative ? -digits : digits;
        if (length is 0 or > 18 || (json[first] == '0' && length > 1)
            || ((uint)index < (uint)json.Length && json[index] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        _position = index;
        return true;
    }

    /// <summary>Moves behind a number of at most 18 digits, without an exponent: <c>digits / 10^scale</c>.</summary>
    /// <returns>False, without moving, where there is none.</returns>
    internal bool TryReadReal(out bool negative, out long digits, out int scale)
    {
        var json = _json;
        var index = _position;
        negative = Current == '-';
        index += negative ? 1 : 0;
        var first = index;
        digits = 0;
        scale = 0;
        for (; (uint)index < (uint)json.Length && (uint)(json[index] - '0') is <= 9 and var digit; index++)
        {
            digits = digits * 10 + digit;
        }

        var length = index - first;
        if (length is 0 or > 18 || (uint)index >= (uint)json.Length || (json[first] == '0' && length > 1))
        {
            return false;
        }

        if (json[index] == '.')
        {
            var point = ++index;
            for (; (uint)index < (uint)json.Length && (uint)(json[index] - '0') is <= 9 and var digit; index++)
            {
                digits = digits * 10 + digit;
            }

            scale = index - point;
            if (scale == 0 || length + scale > 18 || (uint)index >= (uint)json.Length)
            {
                return false;
            }
        }

        if (json[index] is (byte)'e' or (byte)'E')
        {
            return false;
        }

        _position = index;
        return true;
    }

    /// <summary>Moves behind a GUID that stands here in its usual form, without escapes.</summary>
    /// <returns>False, without moving, where there is none.</returns>
    internal bool TryReadGuid(out Guid value)
    {
        const int Length = EdmGuid.Length + 2;
        if (_json.Length - _position >= Length)
        {
            var text = _json.Slice(_position, Length);
            if (text[0] == '"' && text[^1] == '"' && EdmGuid.TryParse(text[1..^1], out value))
            {
                _position += Length;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The value that the cursor stands on, whatever it is.</summary>
    /// <exception cref="JsonException">It is not valid JSON.</exception>
    internal JsonElement ReadElement()
    {
        var start = _position;
        Skip();
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
