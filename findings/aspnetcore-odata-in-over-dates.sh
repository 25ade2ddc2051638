#!/usr/bin/env bash
# Microsoft.AspNetCore.OData 9.5.0 (Microsoft.OData.Core 8.4.4) on .NET 10, rows with DateOnly and TimeOnly.
#
# Guess: "Day in (2026-01-02)" gives what "Day eq 2026-01-02" gives (OData URL Conventions 4.01 §5.1.1.1.12), as it does for the other primitive types.
#
# The comparison with eq works. The list is parsed, but its items stay Microsoft.OData.Edm.Date and TimeOfDay, so each row is compared with a value of another
# type: an InvalidCastException while the rows are written. By then the status 200 has been sent, and the client sees a response that ends too early, which
# looks like a fault of the network and may be sent again. Lists over numbers, durations, GUIDs, enumerations and Edm.DateTimeOffset work.
#
# Output seen:
#   Day eq 2026-01-02                   200 [{"Id":2}]
#   Day in (2026-01-02,2026-01-03)      the response ended too early
#   At in (08:00:00)                    the response ended too early
#   Moment in (2026-01-02T00:00:00Z)    200 [{"Id":2}]
#   Took in (duration'PT1H')            200 [{"Id":1},{"Id":2},{"Id":3}]
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
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.OData.ModelBuilder;
using N;

var model = new ODataConventionModelBuilder { Namespace = "N" };
model.EntitySet<Visit>("Visits");
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddOData(options => options.Select().Filter().AddRouteComponents("", model.GetEdmModel()));
var app = builder.Build();
app.MapControllers();
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
(string Filter, string Seen)[] cases =
[
    ("Day eq 2026-01-02", "200 [{\"Id\":2}]"),
    ("Day in (2026-01-02,2026-01-03)", "the response ended too early"),
    ("At in (08:00:00)", "the response ended too early"),
    ("Moment in (2026-01-02T00:00:00Z)", "200 [{\"Id\":2}]"),
    ("Took in (duration'PT1H')", "200 [{\"Id\":1},{\"Id\":2},{\"Id\":3}]"),
];
var changed = 0;
foreach (var (filter, seen) in cases)
{
    var answer = await AskAsync(filter);
    Console.WriteLine($"{filter,-35} {answer}");
    changed += answer == seen ? 0 : 1;
}
await app.StopAsync();
return changed;

async Task<string> AskAsync(string filter)
{
    try
    {
        using var response = await http.GetAsync("Visits?$select=Id&$filter=" + Uri.EscapeDataString(filter));
        var rows = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!;
        return $"{(int)response.StatusCode} {rows.ToJsonString()}";
    }
    catch (HttpRequestException error) when (error.InnerException is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded })
    {
        return "the response ended too early";
    }
}

namespace N
{
    public class Visit
    {
        public int Id { get; set; }
        public DateOnly Day { get; set; }
        public TimeOnly At { get; set; }
        public DateTimeOffset Moment { get; set; }
        public TimeSpan Took { get; set; }
    }

    public class VisitsController : ODataController
    {
        private static readonly Visit[] s_rows = [.. Enumerable.Range(1, 3).Select(day => new Visit
        {
            Id = day, Day = new(2026, 1, day), At = new(8, 0), Moment = new(2026, 1, day, 0, 0, 0, TimeSpan.Zero), Took = TimeSpan.FromHours(1),
        })];

        [EnableQuery]
        public IQueryable<Visit> Get() => s_rows.AsQueryable();
    }
}
X
"${DOTNET:-dotnet}" run
