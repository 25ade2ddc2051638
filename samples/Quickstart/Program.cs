using System;
using System.Linq;
using Quickstart;

// dotnet run --project samples/Quickstart              against a service that this program starts and that nobody else can reach
// dotnet run --project samples/Quickstart -- --live    the reading part against Timetta itself, with credentials from the environment
return args.Contains("--live", StringComparer.Ordinal)
    ? await Live.RunAsync(Console.Out, Environment.GetEnvironmentVariable)
    : await Embedded.RunAsync(Console.Out);
