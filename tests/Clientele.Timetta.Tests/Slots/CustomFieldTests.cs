using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Authentication;
using Clientele.Timetta;
using Clientele.Timetta.Tests.Client;
using EmbeddedService;
using EmbeddedService.Seeding;

namespace Acme.Timetta.Tests;

/// <summary>A customer's custom fields by their names: what code says, and what travels.</summary>
public sealed class CustomFieldTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Guid Sector = Ids.Of("DirectoryEntry", 1);

    private readonly SignedIn _signedIn = new();
    private AcmeClient _acme = null!;

    private string LastRequest => _signedIn.Service.Log.Lines[^1].PathAndQuery;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await _signedIn.InitializeAsync();
        var settings = new ServiceOptions();
        _acme = AcmeClient.Create(options =>
        {
            options.BaseAddress = _signedIn.Service.ServiceRoot;
            options.TokenEndpoint = _signedIn.Service.TokenEndpoint;
            options.Credentials = new PasswordCredentials(settings.UserName, settings.Password);
            options.TimeProvider = _signedIn.Clock;
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _acme.Dispose();
        await _signedIn.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Fields_are_written_changed_cleared_and_read_in_their_slots()
    {
        var project = _acme.Projects[Ids.Of("Project", 3)];

        await project.PatchAsync(new ProjectPatch
        {
            CostCentre = "4711",
            Budget = 12.5m,
            GoLive = new DateOnly(2026, 9, 1),
            IsStrategic = true,
            Priority = 2,
            SectorId = Sector,
            SponsorId = Ids.Of("User", 7),
        });
        var acme = await project.GetAsync();
        var plain = await _signedIn.Timetta.Projects[Ids.Of("Project", 3)].GetAsync();
        await project.PatchAsync(new ProjectPatch { CostCentre = null });

        Assert.Equal(
            ("4711", 12.5m, new DateOnly(2026, 9, 1), true, 2, Sector, Ids.Of("User", 7)),
            (plain.StringValue1, plain.DecimalValue1, plain.DateValue1, plain.BooleanValue1, plain.IntegerValue1, plain.LookupValue1Id, plain.UserValue1Id));
        Assert.Equal(
            ("4711", 12.5m, new DateOnly(2026, 9, 1), true, 2, Sector, Ids.Of("User", 7)),
            (acme.CostCentre, acme.Budget, acme.GoLive, acme.IsStrategic, acme.Priority, acme.SectorId, acme.SponsorId));
        Assert.Null((await project.GetAsync()).CostCentre);
    }

    [Fact]
    public async Task Conditions_orders_and_selectors_ask_for_the_slots()
    {
        await _acme.Projects[Ids.Of("Project", 3)].PatchAsync(new ProjectPatch { CostCentre = "4711", Budget = 12.5m, SectorId = Sector });

        var rows = await _acme.Projects
            .Where(p => p.CostCentre == "4711" && p.Sector.Name != null)
            .OrderByDescending(p => p.Budget)
            .Select(p => new { p.Name, p.CostCentre, p.Budget, Sector = p.Sector!.Name })
            .ToListAsync();

        var row = Assert.Single(rows);
        Assert.Equal(("4711", 12.5m), (row.CostCentre, row.Budget));
        Assert.NotNull(row.Sector);
        Assert.Contains("$filter=stringValue1 eq '4711' and lookupValue1/name ne null", LastRequest, StringComparison.Ordinal);
        Assert.Contains("$orderby=decimalValue1 desc,id", LastRequest, StringComparison.Ordinal);
        Assert.Contains("$select=name,stringValue1,decimalValue1", LastRequest, StringComparison.Ordinal);
        Assert.Contains("$expand=lookupValue1($select=name)", LastRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_leads_along_a_field()
    {
        await _acme.Projects[Ids.Of("Project", 3)].PatchAsync(new ProjectPatch { SectorId = Sector });

        var sector = await _acme.Projects[Ids.Of("Project", 3)].Sector.GetAsync();

        Assert.Equal(Sector, sector.Id);
        Assert.EndsWith("/lookupValue1", LastRequest.Split('?')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_contract_below_says_still_holds()
    {
        Assert.Equal(TimettaContract.Value.RateLimits, AcmeContract.Value.RateLimits);
        Assert.Equal(TimettaContract.Value.Authentication!.TokenEndpoint, AcmeContract.Value.Authentication!.TokenEndpoint);
        Assert.Equal(100, AcmeContract.Value.Paging.PageSize);
    }
}
