using System.Threading.Tasks;
using System.Xml.Linq;
using Clientele.ODataServer.Tests.Server;

namespace Clientele.ODataServer.Tests;

public sealed class MetadataTests
{
    /// <summary>The client is compiled from a file; <c>CLIENTELE_ACCEPT=1</c> writes it anew.</summary>
    [Fact]
    public async Task The_description_is_what_the_service_says()
    {
        await using var server = await DepotServer.StartAsync();
        var live = XDocument.Parse(await server.RawAsync("$metadata")).ToString() + "\n";
        Golden.Equal(Repository.Find("tests/Clientele.ODataServer.Tests/depot.csdl.xml"), live);
    }
}
