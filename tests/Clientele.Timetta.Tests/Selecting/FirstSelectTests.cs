using System.Linq;
using System.Threading.Tasks;
using Clientele.Timetta.Tests.Client;
using EmbeddedService;

namespace Clientele.Timetta.Tests.Selecting;

public class FirstSelectTests
{
    [Fact]
    public async Task A_lambda_asks_for_what_it_reads()
    {
        await using var signedIn = await SignedIn.ToAsync(new ServiceOptions());

        var rows = await signedIn.Timetta.Projects.Where(p => p.IsActive).Take(3).Select(p => new { p.Name, p.Code, Manager = p.Manager!.Name }).ToListAsync();

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.NotNull(row.Manager));
        Assert.Contains("$select=name,code&$expand=manager($select=name)", signedIn.Service.Log.Lines[^1].PathAndQuery, System.StringComparison.Ordinal);
    }
}
