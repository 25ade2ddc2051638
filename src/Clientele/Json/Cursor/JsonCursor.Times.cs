using System;

namespace Clientele.Json;

/// <content>Strings of a fixed form, read where they stand.</content>
public ref partial struct JsonCursor
{
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

    /// <summary>Moves behind a date and time that stands here in its usual form.</summary>
    /// <returns>False, without moving, where there is none, or it is of another form.</returns>
    internal bool TryReadDateTime(out DateTimeOffset value)
    {
        var length = EdmTimestamp.ReadDateTime(_json[Math.Min(_position, _json.Length)..], out value);
        _position += length;
        return length > 0;
    }

    /// <summary>Moves behind a date that stands here in its usual form.</summary>
    /// <returns>False, without moving, where there is none, or it is of another form.</returns>
    internal bool TryReadDate(out DateOnly value)
    {
        var length = EdmTimestamp.ReadDate(_json[Math.Min(_position, _json.Length)..], out value);
        _position += length;
        return length > 0;
    }
}
