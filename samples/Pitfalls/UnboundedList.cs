using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1005: all rows there are, in memory.</summary>
internal static class UnboundedList
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        var names = await timetta.Users.Select(u => u.Name).ToListAsync();
        Console.WriteLine($"{names.Count} people, {names.Distinct(StringComparer.Ordinal).Count()} names");
    }
}
