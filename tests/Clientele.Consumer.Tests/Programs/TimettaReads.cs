using System;
using Clientele;
using Clientele.Authentication;
using Clientele.Timetta;

using var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions
{
    BaseAddress = new Uri(args[0]),
    Credentials = new StaticTokenCredentials(args[1], DateTimeOffset.UtcNow.AddDays(1)),
});
using var timetta = new TimettaClient(http);
var users = timetta.Users.Where(u => u.IsActive).OrderBy(u => u.Name).Take(2);
Console.WriteLine(users.ToRequest());
foreach (var user in await users.Select(u => new { u.Id, u.Name }).ToListAsync().ConfigureAwait(false))
{
    Console.WriteLine($"{user.Id} {user.Name}");
}
