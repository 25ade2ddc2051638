using System;
using System.Threading.Tasks;
using Clientele;
using Clientele.Timetta;

namespace Pitfalls;

/// <summary>CLT1007: the description says that the service refuses this.</summary>
internal static class RefusedOption
{
    public static async Task RunAsync(TimettaClient timetta)
    {
        try
        {
            Console.WriteLine(await timetta.Projects.Expand(p => p.Versions).Select(p => new { p.Name, Versions = p.Versions.Count }).FirstOrDefaultAsync());
        }
        catch (ApiException e)
        {
            Console.WriteLine($"refused with {e.Status}");
        }
    }
}
