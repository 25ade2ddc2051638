#!/usr/bin/env bash
# The CPU of a program that reads 500 pages of 100 rows over loopback, with a client by Clientele and with one by Kiota of the same OpenAPI document. Each program
# sums the rows, so that both are seen to read the same, and prints the CPU time of its process, its start included. Both take turns; medians are printed.
#
#   benchmarks/kiota.sh [--rounds N]
#
# Rounds: 5 unless told. DOTNET names another command than dotnet. Kiota 1.38.0 is installed in a temporary folder.
set -euo pipefail

rounds=5
if [[ ${1:-} == --rounds ]]; then
  rounds=$2
  shift 2
fi
[[ $# -eq 0 ]] || { sed -n '2,7p' "$0" >&2; exit 2; }

source "$(dirname "$0")/side-by-side.sh"
isolate "$work" "$feed"

project() { # NAME SDK ITEMS
  mkdir -p "$work/$1"
  cat > "$work/$1/$1.csproj" <<XML
<Project Sdk="$2">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>$3</ItemGroup>
</Project>
XML
}

cat > "$work/shop.openapi.yaml" <<'YAML'
openapi: 3.0.3
info: { title: Shop, version: '1' }
servers: [{ url: 'http://localhost' }]
paths:
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: page, in: query, required: true, schema: { type: integer, format: int32 } }]
      responses:
        '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/OrderPage' } } } }
components:
  schemas:
    OrderPage:
      type: object
      required: [items, total]
      properties:
        items: { type: array, items: { $ref: '#/components/schemas/Order' } }
        total: { type: integer, format: int32 }
    Order:
      type: object
      required: [id, number, state, placed, lines]
      properties:
        id: { type: string, format: uuid }
        number: { type: integer, format: int64 }
        state: { type: string, enum: [open, paid, sent, closed] }
        placed: { type: string, format: date-time }
        due: { type: string, format: date, nullable: true }
        total: { type: number, format: double }
        currency: { type: string }
        isGift: { type: boolean }
        note: { type: string, nullable: true }
        customer: { $ref: '#/components/schemas/Customer' }
        lines: { type: array, items: { $ref: '#/components/schemas/Line' } }
    Customer:
      type: object
      required: [id, name]
      properties:
        id: { type: integer, format: int32 }
        name: { type: string }
        email: { type: string }
    Line:
      type: object
      required: [product, quantity, price]
      properties:
        product: { type: string }
        quantity: { type: integer, format: int32 }
        price: { type: number, format: double }
YAML

project server Microsoft.NET.Sdk.Web ""
cat > "$work/server/Program.cs" <<'CS'
using System.Globalization;
using System.Text;

var pages = Enumerable.Range(0, 500).Select(page => Encoding.UTF8.GetBytes(Page(page))).ToArray();
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
var app = builder.Build();
app.MapGet("/orders", (int page) => Results.Bytes(pages[page], "application/json"));
await app.StartAsync();
Console.WriteLine(app.Urls.First());
await Task.Delay(-1);

static string Page(int page) =>
    $$"""{"items":[{{string.Join(',', Enumerable.Range(page * 100, 100).Select(Order))}}],"total":50000}""";

static string Order(int n) => string.Create(CultureInfo.InvariantCulture, $$$"""
    {"id":"8d5a0f3e-6a4c-4f0e-9c1e-{{{n:x12}}}","number":{{{n}}},"state":"{{{(n % 2 == 0 ? "paid" : "sent")}}}","placed":"2026-03-{{{1 + n % 28:00}}}T08:15:30Z","due":"2026-04-{{{1 + n % 28:00}}}","total":{{{n % 900 + 0.25}}},"currency":"EUR","isGift":{{{(n % 5 == 0 ? "true" : "false")}}},"note":null,"customer":{"id":{{{n % 700}}},"name":"Robin Vale","email":"robin.vale@example.com"},"lines":[{"product":"chair","quantity":2,"price":12.5},{"product":"table","quantity":1,"price":80}]}
    """);
CS

cat > "$work/result.cs" <<'CS'
using System.Diagnostics;
using System.Globalization;

internal static class Result
{
    public static void Print(long rows, double sum) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds:F0} {rows} {sum:F2}"));
}
CS

project ours Microsoft.NET.Sdk "<PackageReference Include='Clientele' Version='0.0.1-now' /><ApiClient Include='../shop.openapi.yaml' Namespace='Shop' /><Compile Include='../result.cs' />"
cat > "$work/ours/Program.cs" <<'CS'
using Shop;

using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
using var shop = new ShopClient(http);
var (rows, sum) = (0L, 0.0);
for (var page = 0; page < 500; page++)
{
    foreach (var order in (await shop.Orders.GetAsync(page)).Items)
    {
        rows++;
        sum += (order.Total ?? 0) + order.Customer!.Id + order.Lines.Sum(line => line.Price * line.Quantity);
    }
}

Result.Print(rows, sum);
CS

project kiota Microsoft.NET.Sdk "$(kiota_packages)<Compile Include='../result.cs' />"
quietly "$work/generate.log" "$work/tools/kiota" generate -l CSharp -d "$work/shop.openapi.yaml" -o "$work/kiota/Client" -c ShopClient -n Peer --clean-output
cat > "$work/kiota/Program.cs" <<'CS'
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Peer;

using var http = new HttpClient();
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = args[0] };
var shop = new ShopClient(adapter);
var (rows, sum) = (0L, 0.0);
for (var page = 0; page < 500; page++)
{
    foreach (var order in (await shop.Orders.GetAsync(request => request.QueryParameters.Page = page))!.Items!)
    {
        rows++;
        sum += (order.Total ?? 0) + order.Customer!.Id!.Value + order.Lines!.Sum(line => line.Price!.Value * line.Quantity!.Value);
    }
}

Result.Print(rows, sum);
CS

for name in server ours kiota; do (cd "$work/$name" && quietly build.log $dotnet build -c Release); done
$dotnet exec "$work/server/bin/Release/net10.0/server.dll" > "$work/address" 2> "$work/server.log" &
server=$!
until [[ -s $work/address ]]; do
  kill -0 "$server" 2> /dev/null || { echo "kiota.sh: the server ended before it wrote its address" >&2; tail -20 "$work/server.log" >&2; exit 1; }
  sleep 0.1
done
address=$(< "$work/address")
for ((round = 0; round < rounds; round++)); do
  for name in ours kiota; do $dotnet exec "$work/$name/bin/Release/net10.0/$name.dll" "$address" >> "$work/$name.txt"; done
done

[[ $(cut -d ' ' -f 2- "$work"/{ours,kiota}.txt | sort -u | wc -l) -eq 1 ]] || { echo "kiota.sh: the clients did not read the same" >&2; cat "$work"/{ours,kiota}.txt >&2; exit 1; }
ours=$(median < "$work/ours.txt") theirs=$(median < "$work/kiota.txt")
awk -v ours="$ours" -v theirs="$theirs" 'BEGIN { printf "500 pages of 100 rows: clientele %d ms, kiota %d ms of CPU; ratio %.2f\n", ours, theirs, ours / theirs }'
