using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;

namespace Clientele.Json;

/// <summary>The member names of one type, encoded once, each with the ordinal of its place.</summary>
/// <remarks>
/// Services write members in the order of their declaration, so that order is expected first (<see cref="JsonMembers"/>);
/// any other is right too, by a hash table.
/// </remarks>
public sealed class JsonMemberTable
{
    /// <summary>What <see cref="JsonRead"/> says of a member that the type does not declare.</summary>
    public const int Unknown = -1;

    /// <summary>
    /// What <see cref="JsonRead"/> says of the entity's ETag (OData JSON Format 4.01 §4.5.10: <c>@odata.etag</c>, <c>@etag</c>).
    /// </summary>
    public const int ETag = -2;

    /// <summary>An annotation that was not requested.</summary>
    internal const int Annotation = -3;

    /// <summary>The end of the object.</summary>
    internal const int End = -4;

    /// <summary>The text is not as the layout says.</summary>
    internal const int NoStep = -5;

    private readonly byte[][] _names;

    // The names as they are written; the same array where none of them must be escaped.
    private readonly byte[][] _texts;
    private readonly int[] _slots;
    private readonly Lazy<JsonLayout> _layout;
    private readonly int _own;
    private int[] _required = [];

    /// <summary>A table of these names.</summary>
    /// <param name="names">Wire names, in the order that a service is expected to write them.</param>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public JsonMemberTable(params string[] names)
        : this([], names)
    {
    }

    /// <summary>A table of the names of a base class and of these behind them.</summary>
    /// <param name="inherited">The names of the base class, which keep their ordinals.</param>
    /// <param name="names">Further wire names, in the order that a service is expected to write them.</param>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public JsonMemberTable(JsonMemberTable inherited, params string[] names)
        : this((inherited ?? throw new ArgumentNullException(nameof(inherited)))._names, names)
    {
        _required = inherited._required;
    }

    private JsonMemberTable(byte[][] inherited, string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _own = inherited.Length;
        _names = new byte[inherited.Length + names.Length][];
        _slots = new int[Math.Max(2, (int)BitOperationsCeiling(_names.Length * 2))];
        for (var ordinal = 0; ordinal < _names.Length; ordinal++)
        {
            var name = ordinal < inherited.Length ? inherited[ordinal] : Encoding.UTF8.GetBytes(names[ordinal - inherited.Length]);
            if (Find(name) >= 0)
            {
                throw new ArgumentException($"The member '{Encoding.UTF8.GetString(name)}' is given twice.", nameof(names));
            }

            _names[ordinal] = name;
            var slot = SlotOf(name);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = ordinal + 1;
        }

        _texts = Array.TrueForAll(_names, static name => JsonLayout.IsPlain(name)) ? _names : Array.ConvertAll(_names, Escape);
        _layout = new Lazy<JsonLayout>(() => JsonLayout.Compact(_names), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Number of names.</summary>
    public int Count => _names.Length;

    /// <summary>The JSON text of a name, UTF-8, without the quotes: what must be escaped in it is escaped. For emitted code.</summary>
    /// <param name="ordinal">The name's place in this table.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<byte> this[int ordinal] => _texts[ordinal];

    /// <summary>The described type whose objects have these members; null where what differs in them is not noted.</summary>
    internal string? Type { get; private set; }

    /// <summary>Ordinals of the members that each object has.</summary>
    internal ReadOnlySpan<int> Required => _required;

    /// <summary>Says whose members these are, so that differences between responses and the description are noted. For emitted code, while the table is made.</summary>
    /// <param name="type">The type as the description names it.</param>
    /// <param name="required">A bit for each member of the table's own that each object of a response has, in words of 64.</param>
    /// <returns>This table.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public JsonMemberTable Of(string type, params ulong[] required)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(required);
        Type = type;
        var ordinals = new List<int>(_required);
        for (var bit = 0; bit < required.Length * 64; bit++)
        {
            if ((required[bit / 64] & (1UL << (bit % 64))) != 0)
            {
                ordinals.Add(_own + bit);
            }
        }

        _required = [.. ordinals];
        return this;
    }

    /// <summary>Ordinals of the required members that are none of these; null where there are none, or no member is there at all: that is a reference.</summary>
    internal int[]? Lacking(MemberSet present)
    {
        List<int>? lacking = null;
        foreach (var ordinal in _required)
        {
            if (!present.Contains(ordinal))
            {
                (lacking ??= []).Add(ordinal);
            }
        }

        return lacking is null || present.IsEmpty ? null : [.. lacking];
    }

    internal ReadOnlySpan<byte> Utf8NameAt(int ordinal) => _names[ordinal];

    internal string NameAt(int ordinal) => Encoding.UTF8.GetString(_names[ordinal]);

    /// <summary>Ordinal of a name, or <see cref="Unknown"/>.</summary>
    /// <param name="name">UTF-8, without escapes.</param>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var slot = SlotOf(name); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var ordinal = _slots[slot] - 1;
            if (name.SequenceEqual(_names[ordinal]))
            {
                return ordinal;
            }
        }

        return Unknown;
    }

    /// <summary>What an object looks like whose service keeps to the order of the declaration and writes no white space.</summary>
    internal JsonLayout Layout => _layout.Value;

    private static byte[] Escape(byte[] name) =>
        JsonLayout.IsPlain(name) ? name : JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    private static uint BitOperationsCeiling(int value) => System.Numerics.BitOperations.RoundUpToPowerOf2((uint)value);

    private int SlotOf(ReadOnlySpan<byte> name)
    {
        var (head, tail) = name.Length switch
        {
            >= sizeof(ulong) => (BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..])),
            >= sizeof(uint) => (BinaryPrimitives.ReadUInt32LittleEndian(name), BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..])),
            > 0 => (name[0], ((ulong)name[name.Length / 2] << 8) | name[^1]),
            _ => (0UL, 0UL),
        };
        var hash = ((head * 0x9E3779B97F4A7C15) ^ (tail * 0xC2B2AE3D27D4EB4F) ^ (uint)name.Length) * 0xD6E8FEB86659FD93;
        return (int)(hash >> 40) & (_slots.Length - 1);
    }
}
