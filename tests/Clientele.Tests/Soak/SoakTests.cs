using System.Threading.Tasks;

namespace Clientele.Tests.Soak;

public sealed class SoakTests
{
    [Fact]
    public async Task Through_expiries_401_storms_429_cut_connections_and_redirects_every_answer_is_right()
    {
        var result = await SoakRun.RunAsync(requests: 12_000, accounts: 20, callers: 16);

        Assert.Empty(result.Failures);
        Assert.Equal((0, 0, 0), (result.WrongAnswers, result.TokensAtWrongAccount, result.TokensAtWrongOrigin));
        Assert.True(result.Faults > 80, $"{result.Faults} faults");
        Assert.True(result.Renewals >= 20, $"{result.Renewals} renewals");
    }
}
