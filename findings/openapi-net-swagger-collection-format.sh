#!/usr/bin/env bash
# Microsoft.OpenApi 3.11.0, reading Swagger 2.0 and writing OpenAPI 3.0.
#
# Swagger 2.0: a parameter of type array without collectionFormat is "csv" (ids=1,2), of all places. OpenAPI 3.0 says the same with style "form" and explode false;
# without explode, a query parameter of style form is exploded (ids=1&ids=2). A reader would guess that a conversion keeps what goes over the wire.
#
# The written document has neither style nor explode, whether collectionFormat is absent, csv or multi, so that csv becomes exploded without a word.
#
# Output seen:
#   unsaid: {"name":"unsaid","in":"query","schema":{"type":"array","items":{"type":"integer"}}} -> unsaid=1&unsaid=2
#   csv: {"name":"csv","in":"query","schema":{"type":"array","items":{"type":"integer"}}} -> csv=1&csv=2
#   multi: {"name":"multi","in":"query","schema":{"type":"array","items":{"type":"integer"}}} -> multi=1&multi=2
#
# Exits with 0 while the behaviour is so, with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.OpenApi" Version="[3.11.0]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

const string text = """
    { "swagger": "2.0", "info": { "title": "x", "version": "1" }, "paths": { "/items": { "get": { "parameters": [
        { "name": "unsaid", "in": "query", "type": "array", "items": { "type": "integer" } },
        { "name": "csv", "in": "query", "type": "array", "items": { "type": "integer" }, "collectionFormat": "csv" },
        { "name": "multi", "in": "query", "type": "array", "items": { "type": "integer" }, "collectionFormat": "multi" }
      ], "responses": { "200": { "description": "ok" } } } } } }
    """;
var document = OpenApiDocument.Parse(text, "json").Document!;
var written = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0))!;
var exploded = new Dictionary<string, bool>();
foreach (var parameter in written["paths"]!["/items"]!["get"]!["parameters"]!.AsArray())
{
    var name = parameter!["name"]!.GetValue<string>();
    exploded[name] = parameter["explode"]?.GetValue<bool>() ?? (parameter["style"]?.GetValue<string>() ?? "form") == "form";
    Console.WriteLine($"{name}: {parameter.ToJsonString()} -> {(exploded[name] ? $"{name}=1&{name}=2" : $"{name}=1,2")}");
}

return exploded["unsaid"] && exploded["csv"] ? 0 : 1;
PROGRAM
dotnet run --project finding.csproj
