#!/usr/bin/env bash
# Microsoft.AspNetCore.OData 9.5.0 (Microsoft.OData.Core 8.4.4) on .NET 10, rows with a decimal that may be null, as objects.
#
# Guess: "gt", "ge", "lt" and "le" with null are false, and null is not equal to a value (OData URL Conventions 4.01 §5.1.1.1.1 to §5.1.1.1.6), so that
# "not (Price le 50)" and "Price ne 60" find the row without a price too, as "!(row.Price <= 50)" and "row.Price != 60" of C# do.
#
# All comparisons with it give null there, as in SQL, and "not" of null is null: the row is in neither half. A condition that is to hold the rows without a value
# has to say so: "Price ne 60 or Price eq null".
#
# Output seen:
#   Price le 50                         200 [{"Id":1}]
#   not (Price le 50)                   200 [{"Id":3}]
#   not (Price gt 50)                   200 [{"Id":1}]
#   Price ne 60                         200 [{"Id":1}]
#   not (Price eq 60)                   200 [{"Id":1}]
#   not (Price le 50) or Price eq null  200 [{"Id":2},{"Id":3}]
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
model.EntitySet<Thing>("Things");
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
    ("Price le 50", "200 [{\"Id\":1}]"),
    ("not (Price le 50)", "200 [{\"Id\":3}]"),
    ("not (Price gt 50)", "200 [{\"Id\":1}]"),
    ("Price ne 60", "200 [{\"Id\":1}]"),
    ("not (Price eq 60)", "200 [{\"Id\":1}]"),
    ("not (Price le 50) or Price eq null", "200 [{\"Id\":2},{\"Id\":3}]"),
];
var changed = 0;
foreach (var (filter, seen) in cases)
{
    using var response = await http.GetAsync("Things?$select=Id&$filter=" + Uri.EscapeDataString(filter));
    var answer = $"{(int)response.StatusCode} {JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!.ToJsonString()}";
    Console.WriteLine($"{filter,-35} {answer}");
    changed += answer == seen ? 0 : 1;
}
await app.StopAsync();
return changed;

namespace N
{
    public class Thing
    {
        public int Id { get; set; }
        public decimal? Price { get; set; }
    }

    public class ThingsController : ODataController
    {
        private static readonly Thing[] s_rows = [new() { Id = 1, Price = 10 }, new() { Id = 2 }, new() { Id = 3, Price = 60 }];

        [EnableQuery]
        public IQueryable<Thing> Get() => s_rows.AsQueryable();
    }
}
X
"${DOTNET:-dotnet}" run
