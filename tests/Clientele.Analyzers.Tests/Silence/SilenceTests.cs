using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Silence;

public sealed class SilenceTests
{
    [Theory]
    [ClassData(typeof(SilentShapes))]
    [ClassData(typeof(SilentQueries))]
    public async Task No_rule_says_anything_about(string shape, string source)
    {
        Assert.NotEmpty(shape);
        await Verify.Silent(source);
    }

    [Fact]
    public void There_are_forty_shapes_of_each_at_least()
    {
        Assert.True(new SilentShapes().Count >= 40);
        Assert.True(new SilentQueries().Count >= 40);
    }
}
