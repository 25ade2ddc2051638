using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Clientele.Benchmarks;

/// <summary>
/// Ratios in seconds instead of minutes: candidates take turns in short rounds, so that a busy machine slows all of them alike, and the
/// median of the rounds' ratios counts.
/// </summary>
internal static class QuickComparison
{
    private const int Rounds = 41;
    private const int WarmUps = 12;
    private const int CallsPerRound = 25;

    /// <summary>Runs the comparisons.</summary>
    /// <param name="titles">Those with one of these words in their title; all where there is none.</param>
    public static void Run(string[] titles)
    {
        bool IsWanted(string title) => titles.Length == 0 || Array.Exists(titles, word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
        foreach (var style in Enum.GetValues<PageStyle>().Where(style => IsWanted($"Page {style}")))
        {
            var entries = new PageReading { Style = style };
            Run("page", $"Page {style}", (nameof(entries.SystemTextJson), entries.SystemTextJson), (nameof(entries.Clientele), entries.Clientele), (nameof(entries.TokensOnly), entries.TokensOnly));
        }

        if (IsWanted(nameof(UserPageReading)))
        {
            var users = new UserPageReading();
            Run("page", nameof(UserPageReading), (nameof(users.SystemTextJson), users.SystemTextJson), (nameof(users.Clientele), users.Clientele), (nameof(users.TokensOnly), users.TokensOnly));
        }

        var bodies = new BodyWriting();
        if (IsWanted("Creates"))
        {
            Run("1000 bodies", "Creates", (nameof(bodies.SystemTextJsonCreates), bodies.SystemTextJsonCreates), (nameof(bodies.Creates), bodies.Creates));
        }

        if (IsWanted("Patches"))
        {
            Run("1000 bodies", "Patches", (nameof(bodies.SystemTextJsonPatches), bodies.SystemTextJsonPatches), (nameof(bodies.Patches), bodies.Patches));
        }

        if (IsWanted("Signing"))
        {
            RunSigning();
        }
    }

    /// <summary>What a token costs a request.</summary>
    public static void RunSigning()
    {
        using var requests = new SignedRequests();
        Run("1000 requests", nameof(SignedRequests), (nameof(requests.FixedHeader), requests.FixedHeader), (nameof(requests.TokenSource), requests.TokenSource));
    }

    /// <summary>What the drift meter costs where everything is as described; annotated pages have members that are not.</summary>
    public static void RunDrift()
    {
        foreach (var style in Enum.GetValues<PageStyle>().Where(style => style != PageStyle.Annotated))
        {
            var entries = new PageReading { Style = style };
            Run("page", $"Drift {style}", (nameof(entries.Clientele), entries.Clientele), (nameof(entries.Metered), entries.Metered));
        }
    }

    /// <summary>Lets candidates take turns, and prints how they compare.</summary>
    /// <param name="unit">What one call does.</param>
    /// <param name="title">What is compared.</param>
    /// <param name="candidates">The baseline first.</param>
    private static void Run(string unit, string title, params (string Name, Func<int> Call)[] candidates)
    {
        var times = candidates.ToDictionary(candidate => candidate.Name, _ => new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var (name, call) in candidates)
            {
                var time = Measure.Time(call, CallsPerRound);
                if (round >= 0)
                {
                    times[name].Add(time);
                }
            }
        }

        var baseline = times[candidates[0].Name];
        Write(title, "µs/" + unit, "ratio", "KiB/" + unit);
        foreach (var (name, call) in candidates)
        {
            var ratios = times[name].Select((time, round) => time / baseline[round]);
            Write(name, Format(Measure.Median(times[name])), Format(Measure.Median(ratios)), Format(AllocatedBy(call) / 1024.0));
        }
    }

    private static long AllocatedBy(Func<int> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Format(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static void Write(string name, string time, string ratio, string memory) =>
        Console.WriteLine($"{name,-22}{time,18}{ratio,10}{memory,18}");
}
