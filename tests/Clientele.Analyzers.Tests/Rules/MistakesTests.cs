using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

/// <summary>Mistakes of clients written by hand, as published ones make them.</summary>
public sealed class MistakesTests
{
    [Theory]
    [ClassData(typeof(Mistakes))]
    [ClassData(typeof(QueryMistakes))]
    public async Task Is_seen(string mistake, string source)
    {
        Assert.NotEmpty(mistake);
        await Verify.Raises(source);
    }
}
