using System;
using System.Text;

namespace Clientele.Json;

/// <summary>How objects of one type look on the wire: member after member, the bytes in front of each value. Immutable.</summary>
/// <remarks>
/// The first step stands behind the object's brace, all others behind a value, so only they begin with a comma. Each was read as JSON once, in
/// that very place, so the same bytes mean the same again.
/// </remarks>
internal sealed class JsonLayout
{
    private readonly JsonStep[] _steps;
    private readonly short[] _after;

    /// <summary>A layout.</summary>
    /// <param name="steps">The steps; the last one ends the object.</param>
    /// <param name="memberCount">Number of members of the type.</param>
    public JsonLayout(JsonStep[] steps, int memberCount)
    {
        _steps = steps;
        _after = new short[memberCount];
        for (var index = 0; index < steps.Length; index++)
        {
            if (steps[index].Member >= 0)
            {
                _after[steps[index].Member] = (short)(index + 1);
            }
        }
    }

    /// <summary>A layout without any step: everything is read as what it is.</summary>
    public static JsonLayout None { get; } = new([], 0);

    public ReadOnlySpan<JsonStep> Steps => _steps;

    /// <summary>Ordinals of required members that objects of this layout do not have; null where they have all.</summary>
    public int[]? Lacks { get; init; }

    /// <summary>Number of the step that follows a member, or <paramref name="orElse"/> where the layout does not have it.</summary>
    public int After(int member, int orElse) =>
        (uint)member < (uint)_after.Length && _after[member] is > 0 and var after ? after : orElse;

    /// <summary>Members in the order of their declaration, without white space.</summary>
    public static JsonLayout Compact(byte[][] names)
    {
        var steps = new JsonStep[names.Length + 2];
        var end = JsonStep.EndOfEmpty;
        var count = 0;
        Span<byte> text = stackalloc byte[JsonStep.MaxLength];
        for (var ordinal = 0; ordinal < names.Length; ordinal++)
        {
            var name = names[ordinal];
            if (name.Length > JsonStep.MaxLength - 4 || !IsPlain(name))
            {
                continue;
            }

            if (count == 0 && ordinal > 0)
            {
                steps[count++] = end;
            }

            var length = 0;
            if (count > 0)
            {
                text[length++] = (byte)',';
            }

            text[length++] = (byte)'"';
            name.CopyTo(text[length..]);
            length += name.Length;
            text[length++] = (byte)'"';
            text[length++] = (byte)':';
            steps[count++] = new JsonStep(text[..length], ordinal);
        }

        steps[count++] = end;
        return new JsonLayout(steps[..count], names.Length);
    }

    /// <summary>Whether a name stands in JSON as it is (RFC 8259 §7).</summary>
    public static bool IsPlain(ReadOnlySpan<byte> name) => !name.ContainsAny((byte)'"', (byte)'\\') && !name.ContainsAnyInRange((byte)0, (byte)0x1F);
}
