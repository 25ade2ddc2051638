#!/usr/bin/env bash
# Swashbuckle.AspNetCore 11.0.1 on .NET 10, a minimal API that System.Text.Json serializes.
#
# Guess: the schema of a member says what System.Text.Json writes for it.
#
# For a few types of .NET the document has the shape of the CLR type instead, and for unsigned integers a format that is too narrow. The service's own response
# is not valid by its own document, and a client that is generated from it can't read the response:
#   Half           an object without properties; a number is sent
#   Memory<byte>   an object of length, isEmpty and span; base64 text is sent
#   JsonObject     a map of objects with options, parent and root; any JSON is sent
#   uint           integer of format int32; 4294967295 is sent
# Int128, Version, TimeOnly and byte[] are described as they are sent.
#
# Output seen:
#   half   {"$ref":"#/components/schemas/Half"}        object of nothing                    1.5
#   memory {"$ref":"#/components/schemas/ByteMemory"}  object of length, isEmpty, span      "AQ=="
#   node   map of JsonNode                             object of options, parent, root      {"a":1}
#   uint   {"type":"integer","format":"int32"}                                              4294967295
#
# Exits with 0 while it behaves so. Needs the .NET SDK; DOTNET names another command than dotnet.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > N.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Swashbuckle.AspNetCore" Version="[11.0.1]" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Text.Json.Nodes;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddSwaggerGen();
var app = builder.Build();
app.UseSwagger();
app.MapGet("/row", () => new Row((Half)1.5, new byte[] { 1 }, new JsonObject { ["a"] = 1 }, uint.MaxValue));
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
var schemas = JsonNode.Parse(await http.GetStringAsync("swagger/v1/swagger.json"))!["components"]!["schemas"]!;
var sent = JsonNode.Parse(await http.GetStringAsync("row"))!;
await app.StopAsync();
var members = schemas["Row"]!["properties"]!;
var half = (Text(members["half"]), Of("Half"), Text(sent["half"]));
var memory = (Text(members["memory"]), Of("ByteMemory"), Text(sent["memory"]));
var node = (members["node"]!["additionalProperties"]!["$ref"]!.GetValue<string>() == "#/components/schemas/JsonNode" ? "map of JsonNode" : Text(members["node"]), Of("JsonNode"), Text(sent["node"]));
var number = (Text(members["uint"]), "", Text(sent["uint"]));
foreach (var (name, row) in new[] { ("half", half), ("memory", memory), ("node", node), ("uint", number) })
    Console.WriteLine($"{name,-6} {row.Item1,-43} {row.Item2,-36} {row.Item3}");
return half == ("{\"$ref\":\"#/components/schemas/Half\"}", "object of nothing", "1.5")
    && memory == ("{\"$ref\":\"#/components/schemas/ByteMemory\"}", "object of length, isEmpty, span", "\"AQ==\"")
    && node == ("map of JsonNode", "object of options, parent, root", "{\"a\":1}")
    && number == ("{\"type\":\"integer\",\"format\":\"int32\"}", "", "4294967295") ? 0 : 1;

static string Text(JsonNode? node) => node?.ToJsonString() ?? "nothing";

string Of(string schema)
{
    var names = schemas[schema]?["properties"]?.AsObject().Select(property => property.Key).ToArray() ?? [];
    return $"{schemas[schema]?["type"]} of {(names.Length == 0 ? "nothing" : string.Join(", ", names))}";
}

record Row(Half Half, Memory<byte> Memory, JsonObject Node, uint Uint);
X
"${DOTNET:-dotnet}" run
