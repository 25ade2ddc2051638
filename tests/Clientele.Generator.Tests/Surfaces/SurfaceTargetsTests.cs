using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Surfaces;

/// <summary>The build finds the surface file beside the contract, and compares the day in it with today; it asks no network.</summary>
public sealed class SurfaceTargetsTests
{
    private const string Item = """<ApiClient Include="api.contract.yaml" />""";

    [Fact]
    public async Task A_surface_file_beside_the_contract_is_an_input()
    {
        using var folder = Folder("", "2026-01-01");

        Assert.Contains("api.surface.txt = api.contract.yaml|surface||", await folder.Collect(Item));
    }

    [Fact]
    public async Task An_item_names_its_surface_file_and_is_warned_where_it_is_missing()
    {
        using var folder = Folder("", "2026-01-01");

        var found = await Warnings(folder, """<ApiClient Include="api.contract.yaml" Surface="other.txt" />""");
        Assert.Contains("CLT5003", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026.01.31", 0)]
    [InlineData("2026.02.01", 1)]
    public async Task A_description_that_is_older_than_maxAge_is_told(string today, int count)
    {
        using var folder = Folder("maxAge: 30d", "2026-01-01");

        Assert.Equal(count, (await Warnings(folder, Item, $"-p:_ClienteleToday={today}")).Count(line => line.Contains("CLT5004", StringComparison.Ordinal)));
    }

    private static BuildFolder Folder(string rule, string day) => new BuildFolder()
        .Write("api.contract.yaml", $"clientele: 1\ndescription: api.csdl.xml\n{rule}\n")
        .Write("api.csdl.xml", "<x/>")
        .Write("api.surface.txt", $"# clientele surface 1\n# described {day}\n");

    /// <summary>Warnings are errors here, so that the target says them all.</summary>
    private static async Task<string[]> Warnings(BuildFolder folder, string items, string more = "") =>
        [.. (await folder.Collect(items, more: "-warnaserror " + more)).Where(line => line.Contains("error CLT", StringComparison.Ordinal))];
}
