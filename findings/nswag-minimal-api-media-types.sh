#!/usr/bin/env bash
# NSwag.AspNetCore 14.8.0 on .NET 10, endpoints of minimal APIs.
#
# A reader would guess that the generated document repeats what the endpoints say of themselves through ASP.NET Core's own metadata: Produces<T>(200, "text/csv"),
# TypedResults.ServerSentEvents (text/event-stream) and [FromForm] (a form body).
# The document says application/json of the responses, and describes the [FromForm] field as a parameter of the query. Calls made by the document fail: the form
# endpoint answers 400, because the field is looked for in the body.
#
# Output seen:
#   /csv  application/json
#   /sse  application/json
#   /form query parameter 'note', no request body
#   POST /form?note=x -> 400, POST /form with the field in the body -> 200
#
# Exits with 0 while the behaviour is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="NSwag.AspNetCore" Version="[14.8.0]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddOpenApiDocument();
var app = builder.Build();
app.UseOpenApi();
app.MapGet("/csv", () => TypedResults.Text("a;b", "text/csv")).Produces<string>(200, "text/csv");
app.MapGet("/sse", () => TypedResults.ServerSentEvents(Ticks()));
app.MapPost("/form", ([FromForm] string note) => note).DisableAntiforgery();
await app.StartAsync();
var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
using var http = new HttpClient { BaseAddress = new Uri(address) };
var paths = JsonNode.Parse(await http.GetStringAsync("swagger/v1/swagger.json"))!["paths"]!;
string Media(string path) => string.Join(",", paths[path]!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key));
var form = paths["/form"]!["post"]!;
var place = form["parameters"]?[0]?["in"]?.GetValue<string>();
var query = (int)(await http.PostAsync("form?note=x", new FormUrlEncodedContent([]))).StatusCode;
var body = (int)(await http.PostAsync("form", new FormUrlEncodedContent([new("note", "x")]))).StatusCode;
Console.WriteLine($"/csv  {Media("/csv")}");
Console.WriteLine($"/sse  {Media("/sse")}");
Console.WriteLine($"/form {place} parameter '{form["parameters"]?[0]?["name"]}', {(form["requestBody"] is null ? "no request body" : "a request body")}");
Console.WriteLine($"POST /form?note=x -> {query}, POST /form with the field in the body -> {body}");
return Media("/csv") == "application/json" && Media("/sse") == "application/json" && place == "query" && form["requestBody"] is null && query == 400 && body == 200 ? 0 : 1;

static async IAsyncEnumerable<int> Ticks()
{
    await Task.Yield();
    yield return 1;
}
PROGRAM
dotnet run --project finding.csproj
