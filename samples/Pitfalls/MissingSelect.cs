using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1001: rows come whole, and little of them is read.</summary>
internal static class MissingSelect
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        var projects = timetta.Projects
            .Where(p => p.IsActive && p.StartDate >= new DateOnly(2025, 8, 1))
            .OrderBy(p => p.Code)
            .Expand(p => p.Manager);
        await foreach (Project project in projects)
        {
            Console.WriteLine($"{project.Code} {project.Name}: {project.Manager?.Name}");
        }

        var users = await timetta.Users.Where(u => u.IsActive).OrderBy(u => u.Name).Take(100).ToListAsync();
        foreach (var letter in users.GroupBy(u => u.Name![0]))
        {
            Console.WriteLine($"{letter.Key}: {string.Join(", ", letter.Select(u => u.Email))}");
        }
    }
}
