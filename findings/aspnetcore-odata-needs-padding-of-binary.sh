#!/usr/bin/env bash
# Microsoft.AspNetCore.OData 9.5.0 (with Microsoft.OData.Core 8.4.4 and Microsoft.OData.ModelBuilder 2.0.0) on .NET 10.
#
# Guess: an Edm.Binary value in a request body may leave out the padding of base64url: the ABNF of OData 4.01 has it in brackets (base64b16,
#        base64b8), and RFC 4648 §5 lets it go where the length is known.
# Behaviour: the service takes base64url and plain base64 with padding, answers 400 to base64url without it, and itself answers plain
#            base64, which that ABNF does not have.
# Output seen:
#   +/8=: 201, answered as +/8=
#   -_8=: 201, answered as +/8=
#   -_8: 400
# Who is hit: clients that write Edm.Binary without padding, and strict readers of base64url.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/app.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <RootNamespace>App</RootNamespace>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.AspNetCore.OData" Version="9.5.0" />
    <PackageReference Include="Microsoft.OData.Core" Version="8.4.4" />
    <PackageReference Include="Microsoft.OData.Edm" Version="8.4.4" />
    <PackageReference Include="Microsoft.Spatial" Version="8.4.4" />
    <PackageReference Include="Microsoft.OData.ModelBuilder" Version="2.0.0" />
  </ItemGroup>
</Project>
XML
cat > "$work/Program.cs" <<'CS'
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.OData.ModelBuilder;

var model = new ODataConventionModelBuilder();
model.EntitySet<Picture>("Pictures");
var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddControllers().AddOData(options => options.AddRouteComponents(model.GetEdmModel()));
var app = builder.Build();
app.MapControllers();
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
var seen = new List<int>();
foreach (var text in new[] { "+/8=", "-_8=", "-_8" })
{
    using var response = await http.PostAsync("Pictures", new StringContent($$"""{"Id":1,"Content":"{{text}}"}""", Encoding.UTF8, "application/json"));
    seen.Add((int)response.StatusCode);
    var answer = response.IsSuccessStatusCode
        ? JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("Content").GetString()
        : null;
    Console.WriteLine($"{text}: {(int)response.StatusCode}{(answer is null ? "" : ", answered as " + answer)}");
}

return seen is [201, 201, 400] ? 0 : 1;

public sealed class Picture
{
    public int Id { get; set; }

    public byte[] Content { get; set; } = [];
}

public sealed class PicturesController : ODataController
{
    public IActionResult Post([FromBody] Picture picture) => picture is null ? BadRequest() : Created(picture);
}
CS
dotnet run --project "$work/app.csproj"
