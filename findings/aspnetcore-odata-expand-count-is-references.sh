#!/usr/bin/env bash
# Microsoft.AspNetCore.OData 9.5.0 (Microsoft.OData.Core 8.4.4): $expand of a collection with /$count.
#
# Guess: the number of related entities and nothing else comes, "Parts@odata.count":2 (OData URL Conventions 4.01 §5.1.3, JSON Format 4.01 §8.3), or the request
# is refused, as other options that the library does not support.
#
# The response has status 200 and the references of the entities, as for $expand=Parts/$ref, without any number. The condition in parentheses is applied.
#
# Output seen:
#   Things?$expand=Parts/$count                     200 [{"Id":1,"Parts":[{"@odata.id":"Things(2)"},{"@odata.id":"Things(3)"}]}]
#   Things?$expand=Parts/$count($filter=Id gt 2)    200 [{"Id":1,"Parts":[{"@odata.id":"Things(3)"}]}]
#   Things?$expand=Parts/$ref                       200 [{"Id":1,"Parts":[{"@odata.id":"Things(2)"},{"@odata.id":"Things(3)"}]}]
#   Things?$expand=Parts($count=true;$select=Id)    200 [{"Id":1,"Parts@odata.count":2,"Parts":[{"Id":2},{"Id":3}]}]
#
# Exits with 0 while it behaves so. Needs the .NET SDK; DOTNET names another command than dotnet.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > N.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.AspNetCore.OData" Version="[9.5.0]" />
    <PackageReference Include="Microsoft.OData.Core" Version="[8.4.4]" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.OData.ModelBuilder;
using N;

var model = new ODataConventionModelBuilder { Namespace = "N" };
model.EntitySet<Thing>("Things");
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddOData(options => options.EnableQueryFeatures().AddRouteComponents("", model.GetEdmModel()));
var app = builder.Build();
app.MapControllers();
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
var rows = new List<string>();
foreach (var query in new[] { "Parts/$count", "Parts/$count($filter=Id gt 2)", "Parts/$ref", "Parts($count=true;$select=Id)" })
{
    using var response = await http.GetAsync("Things?$expand=" + query);
    rows.Add(JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("value").GetRawText());
    Console.WriteLine($"{"Things?$expand=" + query,-47} {(int)response.StatusCode} {rows[^1]}");
}

await app.StopAsync();
return rows[0] == rows[2] && !rows[0].Contains("count") && rows[1].Contains("Things(3)") && !rows[1].Contains("Things(2)") && rows[3].Contains("\"Parts@odata.count\":2") ? 0 : 1;

namespace N
{
    public class Thing { public int Id { get; set; } public List<Thing> Parts { get; set; } = []; }

    public class ThingsController : ODataController
    {
        [EnableQuery]
        public IQueryable<Thing> Get() => new[] { new Thing { Id = 1, Parts = [new() { Id = 2 }, new() { Id = 3 }] } }.AsQueryable();
    }
}
X
"${DOTNET:-dotnet}" run
