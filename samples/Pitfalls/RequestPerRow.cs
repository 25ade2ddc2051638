using System;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1004: a request for each row.</summary>
internal static class RequestPerRow
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        foreach (var project in await timetta.Projects.OrderBy(p => p.Code).Take(10).Select(p => new { p.Id, p.Name }).ToListAsync())
        {
            var tasks = await timetta.ProjectTasks.Where(t => t.ProjectId == project.Id).CountAsync();
            Console.WriteLine($"{project.Name}: {tasks}");
        }
    }
}
