using System;
using System.Threading.Tasks;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1002: related rows come along, and nobody reads them.</summary>
internal static class WholeRelatedRows
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        var issues = timetta.Issues
            .OrderBy(i => i.Code)
            .Take(50)
            .Expand(i => i.Assigned)
            .Expand(i => i.State);
        await foreach (var issue in issues)
        {
            Console.WriteLine($"{issue.Code} {issue.State?.Name}");
        }
    }
}
