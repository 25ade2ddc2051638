using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>Fakes in a fresh project: of a client that comes as a package, and of one that the project compiles.</summary>
[Collection(Packed.Name)]
public sealed class TestingPackageTests(PackedFeed feed)
{
    private const string Metadata = "northwind.metadata.xml";

    [Fact]
    public async Task A_project_has_fakes_of_its_clients_and_of_those_in_packages()
    {
        // The program is a test in short: its texts are its own, and nobody waits for its thread.
        var project = await feed.Project("Clientele.Testing", "Clientele.Timetta", "Clientele").Write(Metadata, Programs.Read(Metadata))
            .With("Testing.cs", $"""<ApiClient Include="{Metadata}" />""", "<NoWarn>$(NoWarn);CA2007;CA1303</NoWarn>").Build();

        Assert.Equal(["Help desk", "1"], await project.Run());
    }
}
