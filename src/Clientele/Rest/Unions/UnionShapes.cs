using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>
/// Determines the alternative of a union: by the discriminator if there is one, otherwise by the kind of JSON value. Of objects, the alternative whose
/// required members are present and that declares the most of the present members is chosen.
/// </summary>
public sealed class UnionShapes
{
    private readonly byte[]? _tells;
    private readonly UnionShape[] _shapes;
    private readonly Dictionary<string, int> _byValue = new(StringComparer.Ordinal);

    /// <summary>Creates the shapes of a union.</summary>
    /// <param name="discriminator">Name of the discriminator; null if there is none.</param>
    /// <param name="shapes">One for each alternative, in their order.</param>
    public UnionShapes(string? discriminator, params UnionShape[] shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        _tells = discriminator is null ? null : Encoding.UTF8.GetBytes(discriminator);
        _shapes = shapes;
        for (var ordinal = 0; ordinal < shapes.Length; ordinal++)
        {
            foreach (var value in shapes[ordinal].Values)
            {
                _byValue.TryAdd(value, ordinal);
            }
        }
    }

    /// <summary>
    /// Index of the alternative for objects whose discriminator is missing or unknown (OpenAPI 3.2, <c>defaultMapping</c>); -1 if there is none.
    /// </summary>
    public int Otherwise { get; init; } = -1;

    /// <summary>Index of the alternative of a value; -1 if it is none. The reader does not advance.</summary>
    /// <param name="reader">The reader, positioned at the first token of the value.</param>
    public int Select(ref JsonCursor reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject && ByMembers(ref reader) is >= 0 and var found)
        {
            return found;
        }

        for (var ordinal = 0; ordinal < _shapes.Length; ordinal++)
        {
            if (_shapes[ordinal].Members is null && _shapes[ordinal].Fits(ref reader))
            {
                return ordinal;
            }
        }

        return -1;
    }

    private int ByMembers(ref JsonCursor reader)
    {
        var known = new int[_shapes.Length];
        var required = new MemberSet[_shapes.Length];
        var isTold = false;
        var ahead = reader;
        ahead.EnterObject();
        var isFirst = true;
        while (ahead.NextName(ref isFirst, out var name))
        {
            var text = name.Text;
            var tells = _tells is not null && text.SequenceEqual(_tells);
            for (var ordinal = 0; ordinal < _shapes.Length; ordinal++)
            {
                Count(text, _shapes[ordinal], ref known[ordinal], ref required[ordinal]);
            }

            if (tells && JsonRead.ScalarText(ref ahead) is { } value)
            {
                if (_byValue.TryGetValue(value, out var told))
                {
                    return told;
                }

                isTold = true;
            }
            else if (!tells)
            {
                ahead.Skip();
            }
        }

        return Otherwise >= 0 ? Otherwise : Best(known, required, isTold);
    }

    /// <summary>
    /// The alternative whose required members are present and that declares the most of the present members. If the object has a discriminator with an
    /// unknown value (OpenAPI 3.0.3 §4.7.25), only an alternative that declares that member without restricting its value is possible.
    /// </summary>
    private int Best(int[] known, MemberSet[] required, bool isTold)
    {
        var best = -1;
        for (var ordinal = 0; ordinal < _shapes.Length; ordinal++)
        {
            var shape = _shapes[ordinal];
            if (isTold && (shape.Values.Count > 0 || shape.Members?.Find(_tells!) is not >= 0))
            {
                continue;
            }

            if (shape.Required is { } table && HasAll(required[ordinal], table.Count) && (best < 0 || known[ordinal] > known[best]))
            {
                best = ordinal;
            }
        }

        return best;
    }

    private static void Count(ReadOnlySpan<byte> name, UnionShape shape, ref int known, ref MemberSet required)
    {
        if (shape.Members is null)
        {
            return;
        }

        known += shape.Members.Find(name) >= 0 ? 1 : 0;
        var ordinal = shape.Required!.Find(name);
        if (ordinal >= 0)
        {
            required.Add(ordinal, ordinal);
        }
    }

    private static bool HasAll(MemberSet set, int count)
    {
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            if (!set.Contains(ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
