using System;
using System.Linq;
using Quickstart;

// dotnet run --project samples/Quickstart                both services, as this program starts them and nobody else can reach them
// dotnet run --project samples/Quickstart -- --verbose   the same, with every request
// dotnet run --project samples/Quickstart -- --live      the reading part against Timetta itself, with credentials from the environment
if (args.Contains("--live", StringComparer.Ordinal))
{
    return await Live.RunAsync(Console.Out, Environment.GetEnvironmentVariable);
}

var detail = args.Contains("--verbose", StringComparer.Ordinal) ? Detail.Verbose : Detail.Brief;
await TimettaTour.RunAsync(Console.Out, detail);
await AgyleTour.RunAsync(Console.Out, detail);
return 0;
