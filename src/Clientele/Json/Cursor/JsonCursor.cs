using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>
/// A position in one JSON text (RFC 8259), UTF-8, contiguous. It is at the first byte of a value; reading the value moves it
/// behind the value.
/// </summary>
/// <remarks>
/// It takes and refuses exactly what <see cref="Utf8JsonReader"/> does with its defaults: no comments, no trailing commas, 64 levels.
/// There is no pass over tokens: each kind of value has a scan of its own (<see cref="JsonRead"/>), and <see cref="JsonMembers"/> expects
/// the bytes between two values before it looks at them. A copy of a cursor looks ahead and leaves the original where it is.
/// </remarks>
[DebuggerDisplay("{TokenType} at {Position}")]
public ref partial struct JsonCursor
{
    /// <summary>How deep objects and arrays may lie in each other.</summary>
    internal const int MaxDepth = 64;

    // "null" and "true", read as little-endian.
    private const uint Null = 0x6C6C756E;
    private const uint True = 0x65757274;

    private readonly ReadOnlySpan<byte> _json;
    private int _position;
    private int _depth;

    /// <summary>A cursor on the first value of a text; white space before it is passed over.</summary>
    /// <param name="json">UTF-8, without a byte order mark.</param>
    public JsonCursor(ReadOnlySpan<byte> json)
        : this(json, layouts: null)
    {
    }

    /// <summary>A cursor that knows what earlier texts of this kind looked like, and notes what this one does.</summary>
    /// <param name="json">UTF-8, without a byte order mark.</param>
    /// <param name="layouts">What is known; null where nothing is to be learned.</param>
    /// <param name="depth">How many objects and arrays the text lies in.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, JsonLayouts? layouts, int depth = 0)
    {
        _json = json;
        _depth = depth;
        Layouts = layouts;
        SkipWhiteSpace();
    }

    /// <summary>Bytes before the cursor.</summary>
    public readonly int Position => _position;

    /// <summary>
    /// Kind of the value that the cursor stands on, by its first byte; <see cref="JsonTokenType.None"/> where no value can start, or at the end.
    /// </summary>
    public readonly JsonTokenType TokenType => Current switch
    {
        (byte)'"' => JsonTokenType.String,
        (byte)'{' => JsonTokenType.StartObject,
        (byte)'[' => JsonTokenType.StartArray,
        (byte)'n' => JsonTokenType.Null,
        (byte)'t' => JsonTokenType.True,
        (byte)'f' => JsonTokenType.False,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTokenType.Number,
        _ => JsonTokenType.None,
    };

    /// <summary>How many objects and arrays the cursor stands in.</summary>
    internal readonly int Depth => _depth;

    /// <summary>The layouts learned so far; null where nothing is to be learned.</summary>
    internal JsonLayouts? Layouts { get; set; }

    /// <summary>The byte that the cursor stands on; 0, which no JSON has outside of it, at the end.</summary>
    internal readonly byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Copies, so that one comparison does for both the end and the bounds of the span.
            var json = _json;
            var position = _position;
            return (uint)position < (uint)json.Length ? json[position] : (byte)0;
        }
    }

    /// <summary>Whether nothing but white space follows.</summary>
    internal bool IsAtEnd
    {
        get
        {
            SkipWhiteSpace();
            return _position == _json.Length;
        }
    }

    /// <summary>Makes sure that nothing but white space follows.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    public void ReadEnd()
    {
        if (!IsAtEnd)
        {
            JsonErrors.ThrowInvalid(ref this);
        }
    }

    /// <summary>Moves behind <c>null</c>.</summary>
    /// <returns>False, without moving, for any other value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNull()
    {
        if (Current != 'n')
        {
            return false;
        }

        ReadWord(Null);
        return true;
    }

    /// <summary>The text from a position of this cursor up to where it is now.</summary>
    internal readonly ReadOnlySpan<byte> Since(int position) => _json[position.._position];

    /// <summary>The name in front of the value that the cursor stands on, as it stands there.</summary>
    internal readonly ReadOnlySpan<byte> NameBefore()
    {
        var text = _json[.._position];
        text = text[..Math.Max(text.LastIndexOf((byte)':'), 0)];
        text = text[..Math.Max(text.LastIndexOf((byte)'"'), 0)];

        // A quote that is a part of the name has a backslash in front of it.
        var start = text.Length;
        do
        {
            start = text[..start].LastIndexOf((byte)'"');
        }
        while (start > 0 && text[start - 1] == '\\');
        return text[(start + 1)..];
    }

    /// <summary>Goes back, so that an error names the value it is about.</summary>
    internal void MoveTo(int position) => _position = position;

    /// <summary>Moves behind a literal that starts here, or fails.</summary>
    internal void ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            JsonErrors.ThrowInvalid(ref this);
        }

        _position += literal.Length;
    }

    /// <summary>Moves behind a boolean.</summary>
    /// <exception cref="JsonException">There is none here.</exception>
    internal bool ReadBoolean()
    {
        switch (Current)
        {
            case (byte)'t':
                ReadWord(True);
                return true;
            case (byte)'f':
                ReadLiteral("false"u8);
                return false;
            default:
                JsonErrors.ThrowUnexpected(ref this, "a boolean");
                return false;
        }
    }

    /// <summary>Moves into an object.</summary>
    /// <exception cref="JsonException">There is none here, or it lies too deep.</exception>
    internal void EnterObject()
    {
        if (Current != '{')
        {
            JsonErrors.ThrowUnexpected(ref this, "an object");
        }

        Enter();
    }

    /// <summary>Moves into an array and onto its first item.</summary>
    /// <returns>False, behind the array, where it is empty.</returns>
    /// <exception cref="JsonException">There is none here, or it lies too deep.</exception>
    internal bool EnterArray()
    {
        if (Current != '[')
        {
            JsonErrors.ThrowUnexpected(ref this, "an array");
        }

        Enter();
        SkipWhiteSpace();
        if (Current != ']')
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Moves from behind an item onto the next one.</summary>
    /// <returns>False, behind the array, where there is none.</returns>
    internal bool NextItem()
    {
        SkipWhiteSpace();
        if (Current == ',')
        {
            _position++;
            SkipWhiteSpace();
            return true;
        }

        if (Current != ']')
        {
            JsonErrors.ThrowInvalid(ref this);
        }

        Leave();
        return false;
    }

    /// <summary>Moves to the next member of an object and onto its value.</summary>
    /// <param name="isFirst">True behind the object's brace; false ever after.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>False, behind the object, where there is none.</returns>
    internal bool NextName(scoped ref bool isFirst, out JsonName name)
    {
        var json = _json;
        if (!isFirst && json.Length - _position > 1 && json[_position] == ',' && json[_position + 1] == '"')
        {
            _position++;
        }
        else if (!GoesOn(isFirst))
        {
            name = default;
            return false;
        }

        isFirst = false;
        var text = ReadText(out var form);
        name = new JsonName(text, form == TextForm.Escaped);
        SkipWhiteSpace();
        Take((byte)':');
        SkipWhiteSpace();
        return true;
    }

    /// <summary>Moves onto the value of the expected member, where the text is as the layout says.</summary>
    /// <param name="layout">How the object is expected to look.</param>
    /// <param name="step">What comes next in it.</param>
    /// <returns>
    /// What the step means, or <see cref="JsonMemberTable.NoStep"/>, without moving. Behind <see cref="JsonMemberTable.End"/> call <see cref="EndObject"/>.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Step(JsonLayout layout, int step)
    {
        var steps = layout.Steps;
        var json = _json;
        var position = _position;
        if ((uint)step < (uint)steps.Length && json.Length - position >= JsonStep.MaxLength)
        {
            ref readonly var expected = ref steps[step];
            if (expected.Starts(json.Slice(position, JsonStep.MaxLength)))
            {
                position += expected.Length;
                _position = position;

                // The same bytes may be followed by more white space than last time.
                if ((uint)position < (uint)json.Length && json[position] <= ' ')
                {
                    SkipRun();
                }

                return expected.Member;
            }
        }

        return JsonMemberTable.NoStep;
    }

    /// <summary>A step led behind the object.</summary>
    internal void EndObject() => _depth--;

    // Moves onto a member's name, or behind the object.
    private bool GoesOn(bool isFirst)
    {
        SkipWhiteSpace();
        if (Current == '}')
        {
            Leave();
            return false;
        }

        if (!isFirst)
        {
            Take((byte)',');
            SkipWhiteSpace();
        }

        if (Current != '"')
        {
            JsonErrors.ThrowInvalid(ref this);
        }

        return true;
    }

    // Moves behind a literal of four characters.
    private void ReadWord(uint word)
    {
        if (_json.Length - _position < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(_json[_position..]) != word)
        {
            JsonErrors.ThrowInvalid(ref this);
        }

        _position += sizeof(uint);
    }

    private void Enter()
    {
        if (_depth == MaxDepth)
        {
            JsonErrors.ThrowTooDeep();
        }

        _depth++;
        _position++;
    }

    private void Leave()
    {
        _depth--;
        _position++;
    }

    private void Take(byte expected)
    {
        if (Current != expected)
        {
            JsonErrors.ThrowInvalid(ref this);
        }

        _position++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        if (Current <= ' ')
        {
            SkipRun();
        }
    }

    private void SkipRun()
    {
        while (Current is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }
    }
}
