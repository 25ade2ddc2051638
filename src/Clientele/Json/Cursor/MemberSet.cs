using System;
using System.ComponentModel;

namespace Clientele.Json;

/// <summary>Which members of an object were set, by ordinal: a complex value travels with those alone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberSet
{
    private const int WordBits = 64;

    private ulong _first;
    private ulong[]? _rest;

    /// <summary>Notes that a member was set.</summary>
    /// <param name="ordinal">Its ordinal, from 0.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The value.</returns>
    public T Add<T>(int ordinal, T value)
    {
        if (ordinal < WordBits)
        {
            _first |= 1UL << ordinal;
            return value;
        }

        var word = (ordinal / WordBits) - 1;
        if (_rest is null || _rest.Length <= word)
        {
            Array.Resize(ref _rest, word + 1);
        }

        _rest[word] |= 1UL << (ordinal % WordBits);
        return value;
    }

    /// <summary>Notes the members that steps lead to.</summary>
    internal void Add(ReadOnlySpan<JsonStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Member >= 0)
            {
                Add(step.Member, step.Member);
            }
        }
    }

    /// <summary>Whether no member was set.</summary>
    internal readonly bool IsEmpty => _first == 0 && _rest is null;

    /// <summary>A bit for each member that was set, of the word's 64.</summary>
    internal readonly ulong Word(int word) => word == 0 ? _first : _rest is not null && word <= _rest.Length ? _rest[word - 1] : 0;

    /// <summary>Whether a member was set.</summary>
    /// <param name="ordinal">Its ordinal, from 0.</param>
    public readonly bool Contains(int ordinal)
    {
        if (ordinal < WordBits)
        {
            return (_first & (1UL << ordinal)) != 0;
        }

        var word = (ordinal / WordBits) - 1;
        return _rest is not null && word < _rest.Length && (_rest[word] & (1UL << (ordinal % WordBits))) != 0;
    }
}
