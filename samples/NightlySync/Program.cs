using System;
using System.Linq;
using System.Threading;
using Clientele.Authentication;
using Clientele.Timetta;
using EmbeddedService;
using NightlySync;

// dotnet run --project samples/NightlySync [file]     copies time sheets and allocations into an SQLite file (timetta.db).
// Stop it anywhere with Ctrl+C and start it again: it goes on behind the last row that it stored.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

// A small Timetta of this program's own, with invented rows. Against the real one: leave out the two addresses.
var settings = new ServiceOptions();
await using var service = await EmbeddedTimetta.StartAsync(settings, stop.Token);
using var timetta = TimettaClient.Create(o =>
{
    o.BaseAddress = service.ServiceRoot;
    o.TokenEndpoint = service.TokenEndpoint;
    o.Credentials = new PasswordCredentials(settings.UserName, settings.Password);
});

await using var database = await Database.OpenAsync(args.FirstOrDefault() ?? "timetta.db", stop.Token);
try
{
    await new Sync(timetta, database, Console.Out.WriteLine).RunAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException)
{
    Console.WriteLine("Stopped. The next run goes on from here.");
    return 1;
}
