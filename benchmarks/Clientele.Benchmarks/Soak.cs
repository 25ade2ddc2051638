using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Tests.Soak;

namespace Clientele.Benchmarks;

/// <summary>The long form of the soak test.</summary>
internal static class Soak
{
    /// <summary>How many requests where nobody says it.</summary>
    public const int Requests = 2_000_000;

    public static async Task RunAsync(int requests)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await SoakRun.RunAsync(requests, accounts: 100, callers: 64);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{requests} requests of 100 accounts in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, through {result.Faults} faults and {result.Renewals} tokens: "
            + $"{result.WrongAnswers} wrong answers, {result.Failures.Count} failures, {result.TokensAtWrongAccount} tokens at a wrong account, "
            + $"{result.TokensAtWrongOrigin} at a wrong origin, memory {result.Growth / 1048576.0:+0.0;-0.0} MiB since the first quarter"));
        foreach (var kind in result.Failures.GroupBy(failure => failure.GetType().Name + ": " + failure.Message.Split('\n')[0]).Take(10))
        {
            Console.WriteLine($"  {kind.Count()} {kind.Key}");
        }
    }
}
