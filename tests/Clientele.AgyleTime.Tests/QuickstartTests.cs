using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Quickstart;

namespace Clientele.AgyleTime.Tests;

/// <summary>What the quickstart sample prints of Agyle Time is what it promises.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task The_tour_shows_both_hosts_tokens_pages_a_new_workstream_and_fields_that_are_wrong()
    {
        using var output = new StringWriter();

        await AgyleTour.RunAsync(output, Detail.Verbose);

        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Equal("      POST tenant/api/authority/token  -> 200, 258 bytes", lines.First(line => line.Contains("->", StringComparison.Ordinal)));
        Assert.Equal(6, lines.Count(line => line.StartsWith("      GET region/organisation/users", StringComparison.Ordinal)));
        Assert.Equal(4, lines.Count(line => line.StartsWith("          nextPageToken=", StringComparison.Ordinal)));
        Assert.Contains("   => 95 users, 48 of them active", lines);
        Assert.Contains("   => success: 20 items, limit 20", lines);
        Assert.Contains("   => 3 tokens were issued", lines);
        Assert.DoesNotContain(lines, line => line.Contains("-> 401", StringComparison.Ordinal));
        Assert.Contains("   => Workstream id-00111 at /api/workactivity/workstreams/id-00111", lines);
        Assert.Contains("   => ApiValidationException, 400 BadRequest", lines);
        Assert.Contains("        | identifier   INVALID    Write letters, digits, or dashes", lines);
        Assert.Contains("        | colour       UNDEFINED  Not known, remove it", lines);
        Assert.Contains(lines, line => line.StartsWith("   => ApiBusinessRuleException: POST ", StringComparison.Ordinal) && line.Contains("/workactivity/workstreams: 422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_brief_tour_fits_in_forty_lines()
    {
        using var output = new StringWriter();

        await AgyleTour.RunAsync(output);

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 12, 40);
        Assert.Contains("   => 95 users, 48 of them active", lines);
    }
}
