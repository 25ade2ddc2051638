using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;
using Xunit.Abstractions;

namespace Clientele.Consumer.Tests;

/// <summary>A contract beside the description that it names.</summary>
[Collection(Packed.Name)]
public sealed class ContractTests(PackedFeed feed, ITestOutputHelper output)
{
    private const string Contract = "specs/work/work.contract.yaml";
    private const string Request = "GET Projects?$expand=manager&$filter=isActive and startswith(manager/name,'A')&$orderby=name";

    [Fact]
    public async Task A_contract_and_its_description_are_a_client_of_each_framework()
    {
        var project = feed.Project("Clientele")
            .Write(Contract, Repository.Read("tests/Work/work.contract.yaml"))
            .Write("specs/work/work.csdl.xml", Repository.Read("tests/Work/work.csdl.xml"))
            .With("Work.cs", $"""<ApiClient Include="{Contract}" />""", frameworks: "net8.0;net9.0;net10.0");

        await project.Build();

        Assert.All(["net8.0", "net9.0", "net10.0"], framework => Assert.True(project.Assembly(framework).Exists));
        Assert.Equal(Request, Uri.UnescapeDataString(Assert.Single(await project.Run())));
    }

    [Fact]
    public async Task A_contract_of_a_projects_own_builds_upon_the_packages_and_takes_its_description()
    {
        var project = feed.Project("Clientele.Timetta")
            .Write("timetta.contract.yaml", "clientele: 1\ntypes:\n  Project:\n    slots: { stringValue1: CostCentre, lookupValue1: Sector }\n")
            .With("CustomFields.cs", """<ApiClient Include="timetta.contract.yaml" Contract="Timetta" />""");

        await project.Build();

        Assert.Equal(
            "GET Projects?$filter=stringValue1 eq '4711' and lookupValue1Id ne null&$orderby=name,id&$top=100",
            Uri.UnescapeDataString(Assert.Single(await project.Run())));
    }

    [SharedDataFact(SharedData.TimettaMetadata)]
    public async Task The_services_own_metadata_of_one_line_stays_in_bounds()
    {
        var metadata = string.Join(' ', (await File.ReadAllLinesAsync(SharedData.PathOf(SharedData.TimettaMetadata))).Select(line => line.Trim()));
        var project = feed.Project("Clientele.Timetta")
            .Write("timetta.metadata.xml", metadata)
            .With("Timetta.cs", """<ApiClient Include="timetta.metadata.xml" Contract="Timetta" />""", "<RunAnalyzers>false</RunAnalyzers>");

        await project.Build();

        Assert.Equal(Request + ",id&$top=100", Uri.UnescapeDataString(Assert.Single(await project.Run())));
        var emitted = project.Emitted;
        var source = emitted.Values.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var assembly = project.Assembly().Length;
        output.WriteLine(FormattableString.Invariant($"{metadata.Length:N0} characters of metadata: {emitted.Count} files of {source:N0} bytes, assembly of {assembly:N0} bytes"));
        Assert.InRange(emitted.Count, 5, 150);
        Assert.InRange(source, 1, 4_000_000);
        Assert.InRange(assembly, 1, 3_600_000);
    }
}
