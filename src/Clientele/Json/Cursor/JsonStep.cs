using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Clientele.Json;

/// <summary>The bytes that are expected between two values of an object, and the member whose value then follows.</summary>
internal readonly struct JsonStep
{
    /// <summary>Most bytes of a step: two registers.</summary>
    public const int MaxLength = 64;

    private readonly Vector256<byte> _lower;
    private readonly Vector256<byte> _upper;

    /// <summary>A step of these bytes.</summary>
    /// <param name="text">At most <see cref="MaxLength"/> bytes.</param>
    /// <param name="member">An ordinal, or one of <see cref="JsonMemberTable"/>'s other answers.</param>
    public JsonStep(ReadOnlySpan<byte> text, int member)
    {
        Span<byte> padded = stackalloc byte[MaxLength];
        padded.Clear();
        text.CopyTo(padded);
        _lower = Vector256.Create<byte>(padded);
        _upper = Vector256.Create<byte>(padded[Vector256<byte>.Count..]);
        Length = text.Length;
        Member = member;
    }

    /// <summary>The end of an object, which may come anywhere but behind a comma.</summary>
    public static JsonStep EndOfEmpty => new("}"u8, JsonMemberTable.End);

    public int Length { get; }

    public int Member { get; }

    /// <summary>Whether a text of at least <see cref="MaxLength"/> bytes starts with this step's bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Starts(ReadOnlySpan<byte> text)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            return text.StartsWith(MemoryMarshal.AsBytes(new ReadOnlySpan<Vector256<byte>>(in _lower))[..Math.Min(Length, Vector256<byte>.Count)])
                && (Length <= Vector256<byte>.Count || StartsUpper(text));
        }

        var differs = ~Vector256.Equals(Vector256.Create(text), _lower).ExtractMostSignificantBits();
        return Length <= Vector256<byte>.Count ? differs << (Vector256<byte>.Count - Length) == 0 : differs == 0 && StartsUpper(text);
    }

    // Few names are that long.
    private bool StartsUpper(ReadOnlySpan<byte> text) =>
        text[Vector256<byte>.Count..].StartsWith(MemoryMarshal.AsBytes(new ReadOnlySpan<Vector256<byte>>(in _upper))[..(Length - Vector256<byte>.Count)]);
}
