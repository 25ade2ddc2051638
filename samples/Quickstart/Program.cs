using System;
using System.Linq;
using Quickstart;

// dotnet run --project samples/Quickstart              both services, as this program starts them and nobody else can reach them
// dotnet run --project samples/Quickstart -- --live    the reading part against Timetta itself, with credentials from the environment
if (args.Contains("--live", StringComparer.Ordinal))
{
    return await Live.RunAsync(Console.Out, Environment.GetEnvironmentVariable);
}

await TimettaTour.RunAsync(Console.Out);
await AgyleTour.RunAsync(Console.Out);
return 0;
