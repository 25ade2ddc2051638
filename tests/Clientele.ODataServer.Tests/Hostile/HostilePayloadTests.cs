using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Clientele.ODataServer.Tests.Hostile;

/// <summary>
/// Responses of a real service that were damaged on purpose, in both forms of payload (4.0 and 4.01): each ends in a result or in a typed error, and two ways to read the same response agree.
/// <c>CLIENTELE_FUZZ</c> says how many there are of each form, <c>CLIENTELE_SEED</c> gives others.
/// </summary>
public sealed class HostilePayloadTests
{
    [Theory]
    [InlineData("4.0")]
    [InlineData("4.01")]
    public async Task Every_damaged_response_ends_in_a_result_or_in_a_typed_error(string version)
    {
        await using var depot = await DepotServer.StartAsync(pageSize: 3);
        var exchanges = await Exchange.RecordAsync(depot, version);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_SEED"), out var other) ? other : 20261130;
        var random = new Random(seed);
        using var replay = new Replay();
        using var client = replay.NewClient(depot.Address);
        var faults = new List<string>();
        var read = 0;
        for (var i = 0; i < Damage.Cases(700) && faults.Count < 10; i++)
        {
            var exchange = exchanges[random.Next(exchanges.Count)];
            var answers = exchange.Damaged(random);
            try
            {
                replay.Begin(answers);
                var first = await exchange.Call.OutcomeAsync(exchange.Call.First, client);
                read += first.Length > 0 ? 1 : 0;
                replay.Begin(answers);
                var second = exchange.Call.Second is { } way ? await exchange.Call.OutcomeAsync(way, client) : first;
                if (!exchange.Call.Agree(first, second))
                {
                    faults.Add($"{i}, {exchange.Call.Name}: two ways read\n{first}\n--\n{second}\nof\n{Text(answers)}");
                }
            }
            catch (Exception e)
            {
                faults.Add($"{i}, {exchange.Call.Name}: {e}\nof\n{Text(answers)}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.True(read > 0);
    }

    [Theory]
    [InlineData("4.0")]
    [InlineData("4.01")]
    public async Task Undamaged_responses_are_read_in_the_same_way(string version)
    {
        await using var depot = await DepotServer.StartAsync(pageSize: 3);
        using var replay = new Replay();
        using var client = replay.NewClient(depot.Address);
        foreach (var exchange in await Exchange.RecordAsync(depot, version))
        {
            replay.Begin(exchange.Answers);
            var first = await exchange.Call.OutcomeAsync(exchange.Call.First, client);
            replay.Begin(exchange.Answers);
            Assert.Equal(first, exchange.Call.Second is { } way ? await exchange.Call.OutcomeAsync(way, client) : first);
            Assert.Equal((exchange.Call.Name, exchange.Call.Name == "nothing there"), (exchange.Call.Name, first == HostileCall.Failed));
        }
    }

    private static string Text(IEnumerable<Answer> answers) => string.Join("\n", answers.Select(answer => $"{(int)answer.Status} {Encoding.UTF8.GetString(answer.Body)}"));
}
