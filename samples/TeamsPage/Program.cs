using System;
using System.Linq;
using EmbeddedService;
using EmbeddedService.AgyleTime;
using TeamsPage;

// dotnet run --project samples/TeamsPage             a page with Agyle Time's users by team, at the address that it prints
// dotnet run --project samples/TeamsPage -- --down   the same while the service is down
await using var service = await EmbeddedAgyleTime.StartAsync(new AgyleTimeOptions { Users = 137, PageLimit = 50, Teams = ["Support", "Sales", "Back office", "Quality"] });
await using var site = Site.Build(service, args);
if (args.Contains("--down", StringComparer.Ordinal))
{
    await service.DisposeAsync();
}

await site.RunAsync();
