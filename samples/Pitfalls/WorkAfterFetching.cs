using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1006: all rows are fetched to find some, or to count them.</summary>
internal static class WorkAfterFetching
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        var issues = await timetta.Issues.ToListAsync();
        Console.WriteLine($"{issues.Count} issues");

        var projects = await timetta.Projects.ToListAsync();
        foreach (var project in projects.Where(p => p.IsActive && p.Name!.StartsWith("Rollout", StringComparison.Ordinal)).OrderBy(p => p.Name).ToList())
        {
            Console.WriteLine(project.Name);
        }

        var users = await timetta.Users.ToListAsync();
        Console.WriteLine($"{users.Count(u => u.IsActive)} active people");
    }
}
