using System;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1008: what is asked twice travels twice.</summary>
internal static class WastedQuery
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        var late = timetta.ProjectTasks.Where(t => t.EndDate < new DateOnly(2025, 10, 1)).Take(100).Select(t => new { t.Name, t.EndDate });
        Console.WriteLine($"{(await late.ToListAsync()).Count} late tasks");
        await foreach (var task in late)
        {
            Console.WriteLine($"{task.EndDate} {task.Name}");
        }
    }
}
