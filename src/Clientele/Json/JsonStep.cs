using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Clientele.Json;

/// <summary>The bytes that are expected between two values of an object, and the member whose value then follows.</summary>
internal readonly struct JsonStep
{
    /// <summary>Most bytes of a step: one register, or two or four.</summary>
    public const int MaxLength = 64;

    private readonly Vector512<byte> _text;

    /// <summary>A step of these bytes.</summary>
    /// <param name="text">At most <see cref="MaxLength"/> bytes.</param>
    /// <param name="member">An ordinal, or one of <see cref="JsonMemberTable"/>'s other answers.</param>
    public JsonStep(ReadOnlySpan<byte> text, int member)
    {
        Span<byte> padded = stackalloc byte[MaxLength];
        padded.Clear();
        text.CopyTo(padded);
        _text = Vector512.Create<byte>(padded);
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
        if (Vector512.IsHardwareAccelerated)
        {
            return Fits(Vector512.Equals(Vector512.Create(text), _text).ExtractMostSignificantBits());
        }

        if (!Vector128.IsHardwareAccelerated)
        {
            return text.StartsWith(MemoryMarshal.AsBytes(new ReadOnlySpan<Vector512<byte>>(in _text))[..Length]);
        }

        var lower = Vector256.Equals(Vector256.Create(text), _text.GetLower()).ExtractMostSignificantBits();
        return Length <= Vector256<byte>.Count
            ? Fits(lower)
            : lower == uint.MaxValue
                && Fits(((ulong)Vector256.Equals(Vector256.Create(text[Vector256<byte>.Count..]), _text.GetUpper()).ExtractMostSignificantBits() << 32) | lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Fits(ulong equal) => ~equal << (MaxLength - Length) == 0;
}
