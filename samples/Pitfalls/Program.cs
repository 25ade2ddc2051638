using System;
using Clientele;
using Clientele.Authentication;
using Clientele.Timetta;
using EmbeddedService;
using Pitfalls;

// dotnet build samples/Pitfalls            shows a warning for each pitfall
// dotnet run --project samples/Pitfalls    shows what each of them costs
// In a project that has the package, dotnet format analyzers --diagnostics CLT1006, then CLT1002 CLT1010, then CLT1001, fixes those that can be fixed: PitfallsTests does that.
var settings = new ServiceOptions();
await using var service = await EmbeddedTimetta.StartAsync(settings);
using var http = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions
{
    BaseAddress = service.ServiceRoot,
    TokenEndpoint = service.TokenEndpoint,
    Credentials = new PasswordCredentials(settings.UserName, settings.Password),
});
using var timetta = new TimettaClient(http);
var wire = new Wire(service.Log);

await wire.MeasureAsync("CLT1001", () => MissingSelect.RunAsync(timetta));
await wire.MeasureAsync("CLT1002", () => WholeRelatedRows.RunAsync(timetta));
await wire.MeasureAsync("CLT1003", () => WholeEntitySelector.RunAsync(timetta));
await wire.MeasureAsync("CLT1004", () => RequestPerRow.RunAsync(timetta));
await wire.MeasureAsync("CLT1005", () => UnboundedList.RunAsync(timetta));
await wire.MeasureAsync("CLT1006", () => WorkAfterFetching.RunAsync(timetta));
await wire.MeasureAsync("CLT1007", () => RefusedOption.RunAsync(timetta));
await wire.MeasureAsync("CLT1008", () => WastedQuery.RunAsync(timetta));
await wire.MeasureAsync("CLT1010", () => HandwrittenAddress.RunAsync(http));
wire.WriteTotal();
