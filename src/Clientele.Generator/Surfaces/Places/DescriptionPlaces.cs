using System;
using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Places;

/// <summary>Where the things that surface entries mean stand in a description.</summary>
/// <param name="path">The description.</param>
/// <param name="places">By key.</param>
internal sealed class DescriptionPlaces(string path, IReadOnlyDictionary<string, FileSpan> places)
{
    /// <summary>Creates the places of a description that could not be read: its start for all entries.</summary>
    /// <param name="path">The description.</param>
    public DescriptionPlaces(string path)
        : this(path, new Dictionary<string, FileSpan>())
    {
    }

    /// <summary>The entry's own place, else that of what it is a part of, else the start of the description.</summary>
    public FileSpan Of(SurfaceEntry entry)
    {
        if (places.TryGetValue(entry.Key, out var exact))
        {
            return exact;
        }

        if (places.TryGetValue(WithoutBinding(entry.Key), out var loose))
        {
            return loose;
        }

        return entry.Owner is { } owner && (places.TryGetValue(owner, out var holder) || places.TryGetValue(WithoutBinding(owner), out holder))
            ? holder
            : FileSpan.At(path, 0, 0);
    }

    /// <summary><c>WP.SetState(WP.Issue)?state</c> gives <c>WP.SetState?state</c>: aliases may write the type of the binding in another way.</summary>
    private static string WithoutBinding(string key)
    {
        var open = key.IndexOf('(');
        if (open < 0)
        {
            return key;
        }

        var input = key.LastIndexOf("?", StringComparison.Ordinal);
        return key.Substring(0, open) + (input > open ? key.Substring(input) : "");
    }
}
