using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Clientele;
using Clientele.AgyleTime;
using Clientele.Authentication;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddAgyleTimeClient("acme", Region.Eu, o => o.Credentials = new ClientCredentials("id", args[2]));
using var provider = services.BuildServiceProvider();
Console.WriteLine(provider.GetRequiredService<AgyleTimeClient>().Organisation.Users.ListRequest(pageLimit: 2));

var known = AgyleTimeContract.For("acme", Region.Eu);
var tenant = new Uri(args[0]);
var region = new Uri(args[1]);
var contract = known with
{
    BaseAddress = tenant,
    Servers = new Dictionary<string, Uri> { ["region"] = region },
    Authentication = known.Authentication! with { TokenEndpoint = new Uri(tenant, "api/authority/token"), Origins = [region] },
};
using var http = ServiceHttpClient.Create(contract, new ClientOptions { Credentials = new ClientCredentials("id", args[2]) });
using var agyle = new AgyleTimeClient(http, contract);
await foreach (var user in agyle.Organisation.Users.List(pageLimit: 2).ConfigureAwait(false))
{
    Console.WriteLine($"{user.Id} {user.FirstName} {user.Team?.Name}");
}

try
{
    await agyle.WorkActivity.Workstreams.CreateAsync(new WorkstreamCreate { Identifier = "a", Type = "Workstream" }).ConfigureAwait(false);
}
catch (ApiValidationException e)
{
    Console.WriteLine(string.Join("; ", e.Problems));
}
