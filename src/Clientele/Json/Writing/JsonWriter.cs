using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <summary>
/// Writes JSON as UTF-8 into pooled memory, without white space. It is made for bodies whose code was emitted: it does not check that calls form
/// valid JSON, and names come as JSON text. What JSON lets stand as it is, is not escaped (RFC 8259 §7).
/// </summary>
/// <remarks>Not for several threads at once.</remarks>
public sealed partial class JsonWriter : IDisposable
{
    internal const int MaxDepth = 1000;
    private const int FirstSize = 512;
    private const int MaxKept = 16 * 1024;

    // Little-endian.
    private const ushort QuoteAndColon = ':' << 8 | '"';

    // A cache, not state: the thread keeps one writer with its buffer, so that a small body costs neither.
    [ThreadStatic]
    private static JsonWriter? t_own;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;
    private int _depth;

    // A value or a member stands before: the next one is parted from it by a comma.
    private bool _follows;

    // The thread's own writer, in use.
    private bool _isRented;

    // Where undeclared members were written last; -1 where there were none.
    private int _dynamic = -1;

    /// <summary>What was written.</summary>
    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>A writer for one body, to be given back with <see cref="Return"/> when it is written.</summary>
    internal static JsonWriter Rent()
    {
        var writer = t_own ??= new JsonWriter();
        if (writer._isRented)
        {
            // A body that is written while another one is.
            return new JsonWriter();
        }

        writer._isRented = true;
        return writer;
    }

    /// <summary>Gives this writer back; nothing can be written with it after that.</summary>
    internal void Return()
    {
        if (!_isRented)
        {
            Dispose();
            return;
        }

        if (_buffer.Length is 0 or > MaxKept)
        {
            Dispose();
            _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        }

        (_length, _depth, _follows, _isRented, _dynamic) = (0, 0, false, false, -1);
    }

    /// <summary>Begins an object.</summary>
    /// <exception cref="InvalidOperationException">Objects and arrays are nested more than 1,000 deep: the value holds itself.</exception>
    public void WriteStartObject() => WriteStart((byte)'{');

    /// <summary>Begins an object that is a member.</summary>
    /// <inheritdoc cref="WritePropertyName(ReadOnlySpan{byte})"/>
    public void WriteStartObject(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStart((byte)'{');
    }

    /// <summary>Ends an object.</summary>
    public void WriteEndObject() => WriteEnd((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="InvalidOperationException">Objects and arrays are nested more than 1,000 deep: the value holds itself.</exception>
    public void WriteStartArray() => WriteStart((byte)'[');

    /// <summary>Begins an array that is a member.</summary>
    /// <inheritdoc cref="WritePropertyName(ReadOnlySpan{byte})"/>
    public void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStart((byte)'[');
    }

    /// <summary>Ends an array.</summary>
    public void WriteEndArray() => WriteEnd((byte)']');

    /// <summary>Writes the name of a member; its value comes next.</summary>
    /// <param name="name">JSON text, UTF-8, without the quotes: what must be escaped in it is escaped.</param>
    public void WritePropertyName(ReadOnlySpan<byte> name)
    {
        var to = Reserve(name.Length + 4);
        var at = 0;
        if (_follows)
        {
            to[at++] = (byte)',';
        }

        to[at++] = (byte)'"';
        Copy(name, to[at..]);
        at += name.Length;
        BinaryPrimitives.WriteUInt16LittleEndian(to[at..], QuoteAndColon);
        _length += at + sizeof(ushort);
        _follows = false;
    }

    /// <summary>Writes the name of a member; its value comes next.</summary>
    /// <param name="name">The name itself.</param>
    /// <exception cref="ArgumentException">The name holds half a surrogate pair.</exception>
    public void WritePropertyName(string name)
    {
        WriteStringValue(name);
        Reserve(1)[0] = (byte)':';
        _length++;
        _follows = false;
    }

    /// <summary>Writes null.</summary>
    public void WriteNullValue() => WriteRawValue("null"u8);

    /// <summary>Writes a member that is null.</summary>
    /// <inheritdoc cref="WritePropertyName(ReadOnlySpan{byte})"/>
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteNullValue();
    }

    /// <summary>Writes true or false.</summary>
    public void WriteBooleanValue(bool value) => WriteRawValue(value ? "true"u8 : "false"u8);

    /// <summary>Writes JSON as it is.</summary>
    /// <param name="json">One value, well-formed.</param>
    public void WriteRawValue(ReadOnlySpan<byte> json)
    {
        var to = Reserve(json.Length + 1);
        var at = Separate(to);
        json.CopyTo(to[at..]);
        _length += at + json.Length;
    }

    /// <summary>Gives the memory back. Nothing can be written after it.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Most names have four to sixteen characters: those are copied in two parts that overlap, without a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<byte> name, Span<byte> to)
    {
        switch (name.Length)
        {
            case >= sizeof(ulong) and <= 2 * sizeof(ulong):
                BinaryPrimitives.WriteUInt64LittleEndian(to, BinaryPrimitives.ReadUInt64LittleEndian(name));
                BinaryPrimitives.WriteUInt64LittleEndian(to[(name.Length - sizeof(ulong))..], BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]));
                break;
            case >= sizeof(uint) and < sizeof(ulong):
                BinaryPrimitives.WriteUInt32LittleEndian(to, BinaryPrimitives.ReadUInt32LittleEndian(name));
                BinaryPrimitives.WriteUInt32LittleEndian(to[(name.Length - sizeof(uint))..], BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]));
                break;
            default:
                name.CopyTo(to);
                break;
        }
    }

    private void WriteStart(byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException($"The value contains itself, or is nested more than {MaxDepth} levels deep.");
        }

        var to = Reserve(2);
        var at = Separate(to);
        to[at] = bracket;
        _length += at + 1;
        _follows = false;
    }

    private void WriteEnd(byte bracket)
    {
        _depth--;
        Reserve(1)[0] = bracket;
        _length++;
        _follows = true;
    }

    // The comma before a value, where one is due.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Separate(Span<byte> to)
    {
        if (!_follows)
        {
            _follows = true;
            return 0;
        }

        to[0] = (byte)',';
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int size)
    {
        if (_buffer.Length - _length < size)
        {
            Grow(size);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int size)
    {
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_buffer.Length * 2, _length + size)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
