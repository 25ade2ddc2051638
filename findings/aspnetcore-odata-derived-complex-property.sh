#!/usr/bin/env bash
# Microsoft.AspNetCore.OData 9.5.0 (Microsoft.OData.Core 8.4.4): a complex property that is asked for by its own address, Shops(1)/Home, whose value is of a
# derived complex type, comes without any word of that type: no @odata.type, and a context URL that ends in "/Home". Within its entity, Shops(1), the same
# value has "@odata.type":"#N.ForeignPlace". OData JSON Format 4.01 §4.6.3 asks for the type wherever it is not the declared one, and §10.13 for the derived
# type in the context URL, so a client can't read the value as what it is: members of the derived type look like dynamic or unknown ones.
#
# Guess: the property is written as a value of the runtime type on its own, so that the writer compares this type with itself and finds nothing to say.
#
# Output seen:
#   entity:   {"@odata.context":"…/$metadata#Shops/$entity","Id":1,"Home":{"@odata.type":"#N.ForeignPlace","City":"Riga","Country":"LV"}}
#   property: {"@odata.context":"…/$metadata#Shops(1)/Home","City":"Riga","Country":"LV"}
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
    <PackageReference Include="Microsoft.AspNetCore.OData" Version="9.5.0" />
    <PackageReference Include="Microsoft.OData.Core" Version="8.4.4" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.OData.ModelBuilder;
using N;

var model = new ODataConventionModelBuilder { Namespace = "N" };
model.EntitySet<Shop>("Shops");
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddOData(options => options.AddRouteComponents("", model.GetEdmModel()));
var app = builder.Build();
app.MapControllers();
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
var (entity, property) = (await http.GetStringAsync("Shops(1)"), await http.GetStringAsync("Shops(1)/Home"));
await app.StopAsync();
Console.WriteLine("entity:   " + entity);
Console.WriteLine("property: " + property);
return entity.Contains("N.ForeignPlace") && property.Contains("\"Country\"") && !property.Contains("ForeignPlace") ? 0 : 1;

namespace N
{
    public class Place { public string? City { get; set; } }

    public class ForeignPlace : Place { public string? Country { get; set; } }

    public class Shop { public int Id { get; set; } public Place? Home { get; set; } }

    public class ShopsController : ODataController
    {
        private static readonly Shop s_shop = new() { Id = 1, Home = new ForeignPlace { City = "Riga", Country = "LV" } };

        [HttpGet("Shops({key})")]
        public IActionResult Get(int key) => Ok(s_shop);

        [HttpGet("Shops({key})/Home")]
        public IActionResult GetHome(int key) => Ok(s_shop.Home);
    }
}
X
"${DOTNET:-dotnet}" run
