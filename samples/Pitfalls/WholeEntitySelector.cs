using System;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1003: the selector gives the entity away, and nothing is narrowed.</summary>
internal static class WholeEntitySelector
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        await foreach (var line in timetta.Projects.OrderBy(p => p.Code).Take(20).Select(p => Line(p)))
        {
            Console.WriteLine(line);
        }
    }

    private static string Line(Project project) => $"{project.Code} {project.Name}";
}
