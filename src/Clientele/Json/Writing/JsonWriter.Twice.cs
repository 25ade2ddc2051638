using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <content>Refuses what would be written twice: a service may take either value, and say nothing.</content>
public sealed partial class JsonWriter
{
    /// <summary>Undeclared members come next: their names may be those of declared ones.</summary>
    internal void NoteDynamic() => _dynamic = _length;

    /// <summary>Throws if the object that began at <paramref name="start"/> has undeclared members, and one of its members twice.</summary>
    /// <exception cref="InvalidOperationException">A dynamic property has the name of another member.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ThrowIfTwice(int start)
    {
        if (_dynamic >= start)
        {
            FindTwice(start);
        }
    }

    private void FindTwice(int start)
    {
        var text = Written[start..];
        var reader = new JsonCursor(text[(text.StartsWith(","u8) ? 1 : 0)..]);
        reader.EnterObject();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            var member = name.ToString();
            if (!names.Add(member))
            {
                throw new InvalidOperationException($"The dynamic property '{member}' has the name of a member that is set too, and would be written twice: remove it from DynamicProperties.");
            }

            reader.Skip();
        }
    }
}
