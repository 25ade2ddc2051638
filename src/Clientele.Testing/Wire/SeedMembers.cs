using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;
using Clientele.Testing.Rows;

namespace Clientele.Testing.Wire;

/// <summary>The members of a type in the order in which emitted code writes them, since those that are expected are found at once.</summary>
/// <param name="Table">Their names.</param>
/// <param name="Places">Where each of the table is among the properties of the type and, behind them, its navigation properties.</param>
internal sealed record SeedMembers(JsonMemberTable Table, int[] Places)
{
    /// <summary>The order of a first entity; what it does not have comes behind.</summary>
    public static SeedMembers Of(ReadOnlySpan<byte> json, TypeFacts facts)
    {
        string[] names = [.. facts.Properties.Select(property => property.Name), .. facts.Navigations.Select(navigation => navigation.Name)];
        var seen = new List<int>(names.Length);
        var cursor = new JsonCursor(json);
        var members = JsonRead.Members(ref cursor, new JsonMemberTable(names));
        while (members.Next(ref cursor, out var member, out _))
        {
            if (member != JsonMemberTable.Unknown)
            {
                seen.Add(member);
            }

            cursor.Skip();
        }

        int[] places = [.. seen.Union(Enumerable.Range(0, names.Length))];
        return new SeedMembers(new JsonMemberTable(Array.ConvertAll(places, place => names[place])), places);
    }
}
