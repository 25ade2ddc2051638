using System.Collections.Generic;
using System.Linq;
using System.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Writes the new names of renamed types into entries of the old surface, so that what only mentions them is no change.</summary>
internal sealed class Retyping(IReadOnlyDictionary<string, string> names)
{
    public SurfaceEntry Apply(SurfaceEntry entry)
    {
        var owner = entry.Owner;
        var key = owner is null ? Name(entry.Key) : Name(owner) + entry.Key.Substring(owner.Length);
        return entry with { Key = key, Type = Replace(entry.Type), Flags = entry.Flags.Select(Flag).ToEquatableArray(), Original = entry };
    }

    private string Name(string key) => names.TryGetValue(key, out var now) ? now : Replace(key);

    private string Flag(string flag)
    {
        var equals = flag.IndexOf('=');
        return equals > 0 && flag.StartsWith(SurfaceFlags.Base, System.StringComparison.Ordinal) ? flag.Substring(0, equals + 1) + Replace(flag.Substring(equals + 1)) : flag;
    }

    /// <summary>Replaces whole names: what stands between brackets, marks and separators.</summary>
    private string Replace(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '(' or ')' or '<' or '>' or '?' or ';')
            {
                var name = text.Substring(start, i - start);
                result.Append(names.TryGetValue(name, out var now) ? now : name);
                if (i < text.Length)
                {
                    result.Append(text[i]);
                }

                start = i + 1;
            }
        }

        return result.ToString();
    }
}
