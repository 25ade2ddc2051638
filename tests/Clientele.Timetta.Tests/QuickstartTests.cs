using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EmbeddedService;
using Quickstart;

namespace Clientele.Timetta.Tests;

/// <summary>What the quickstart sample prints is what it promises.</summary>
public class QuickstartTests
{
    [Fact]
    public async Task The_tour_shows_pages_tokens_writes_and_an_error()
    {
        using var output = new StringWriter();

        await TimettaTour.RunAsync(output, Detail.Verbose);

        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Contains("   => 148 projects", lines);
        Assert.Equal(5, lines.Count(l => l.StartsWith("          $skip", StringComparison.Ordinal)));
        Assert.Single(lines, l => l.Contains("-> 401", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.EndsWith(" requests, 1 of which was refused and repeated", StringComparison.Ordinal));
        Assert.InRange(lines.Count(l => l.Contains("POST /connect/token", StringComparison.Ordinal)), 3, 9);
        Assert.Contains(lines, l => l.Contains("PATCH /odata/Users", StringComparison.Ordinal) && l.EndsWith("-> 204, no body", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("WP.SetState  -> 200", StringComparison.Ordinal));
        Assert.Contains("        | DEV-3: In progress", lines);
        Assert.Contains(lines, l => l.StartsWith("   => ApiBusinessRuleException: PATCH Projects(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_brief_tour_fits_in_forty_lines()
    {
        using var output = new StringWriter();

        await TimettaTour.RunAsync(output);

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 20, 40);
        Assert.Contains("   => 148 projects", lines);
    }

    [Fact]
    public async Task Without_credentials_the_live_tour_says_what_it_needs()
    {
        using var output = new StringWriter();

        Assert.Equal(2, await Live.RunAsync(output, _ => null));
        Assert.Contains("TIMETTA_TOKEN", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_tour_only_reads()
    {
        var settings = new ServiceOptions();
        await using var service = await EmbeddedTimetta.StartAsync(settings);
        using var output = new StringWriter();

        var exit = await Live.RunAsync(output, name => name switch
        {
            "TIMETTA_USER" => settings.UserName,
            "TIMETTA_PASSWORD" => settings.Password,
            "TIMETTA_URL" => service.ServiceRoot.AbsoluteUri,
            "TIMETTA_TOKEN_URL" => service.TokenEndpoint.AbsoluteUri,
            _ => null,
        });

        Assert.Equal(0, exit);
        Assert.Equal(["POST /connect/token"], service.Log.Lines.Where(l => l.Method != "GET").Select(l => $"{l.Method} {l.PathAndQuery}"));
        Assert.DoesNotContain(settings.Password, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_tour_tells_an_error_in_a_line()
    {
        await using var service = await EmbeddedTimetta.StartAsync();
        using var output = new StringWriter();

        var exit = await Live.RunAsync(output, name => name switch
        {
            "TIMETTA_TOKEN" => "made-up",
            "TIMETTA_URL" => service.ServiceRoot.AbsoluteUri,
            _ => null,
        });

        Assert.Equal(1, exit);
        Assert.Contains("=> ApiUnauthorizedException", output.ToString(), StringComparison.Ordinal);
    }
}
