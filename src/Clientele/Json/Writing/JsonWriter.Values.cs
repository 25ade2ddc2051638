using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Clientele.Json;

/// <content>Numbers, identifiers, and JSON that was read.</content>
public sealed partial class JsonWriter
{
    // The longest are Int128 with 40 and decimal with 31 bytes.
    private const int MaxNumber = 48;

    /// <summary>Writes a number.</summary>
    /// <typeparam name="T">A number of .NET whose invariant form is one of JSON's.</typeparam>
    public void WriteNumberValue<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        var to = Reserve(MaxNumber + 1);
        var at = Separate(to);
        if (!value.TryFormat(to[at..], out var written, default, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException($"A number of type {typeof(T)} is too long for JSON.", nameof(value));
        }

        _length += at + written;
    }

    /// <summary>Writes a number with the digits that it has: <c>1.50</c> is not <c>1.5</c>.</summary>
    public void WriteNumberValue(decimal value)
    {
        var parts = DecimalParts.Of(in value);
        if (parts.Upper != 0 || parts.Digits >= DigitText.Limit || (parts.Digits == 0 && parts.IsNegative))
        {
            WriteNumberValue<decimal>(value);
            return;
        }

        WriteDigits(parts.IsNegative, parts.Digits, parts.Scale);
    }

    /// <summary>Writes a whole number.</summary>
    internal void WriteInteger(long value)
    {
        var digits = (ulong)(value < 0 ? -value : value);
        if (digits >= DigitText.Limit)
        {
            WriteNumberValue(value);
            return;
        }

        WriteDigits(value < 0, digits, scale: 0);
    }

    /// <summary>Writes a GUID as a string, with hyphens.</summary>
    public void WriteStringValue(Guid value)
    {
        var to = Reserve(39);
        var at = Separate(to);
        to[at++] = (byte)'"';
        value.TryFormat(to[at..], out var written);
        at += written;
        to[at++] = (byte)'"';
        _length += at;
    }

    /// <summary>Writes JSON that was read; what was never set is null.</summary>
    public void WriteElement(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            WriteNullValue();
            return;
        }

#if NET9_0_OR_GREATER
        WriteRawValue(JsonMarshal.GetRawUtf8Value(value));
#else
        WriteRawValue(Encoding.UTF8.GetBytes(value.GetRawText()));
#endif
    }

    /// <summary>Writes a member that was read.</summary>
    internal void WriteMember(JsonProperty member)
    {
        WritePropertyName(member.Name);
        WriteElement(member.Value);
    }

    private void WriteDigits(bool isNegative, ulong digits, int scale)
    {
        var to = Reserve(MaxNumber + 1);
        var at = Separate(to);
        to[at] = (byte)'-';
        at += isNegative ? 1 : 0;
        _length += at + DigitText.Write(to[at..], digits, scale);
    }
}
