using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;

namespace Clientele.Benchmarks;

/// <summary>What the comparisons measure with.</summary>
internal static class Measure
{
    /// <summary>Microseconds that a call takes, over so many of them.</summary>
    public static double Time(Func<int> call, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            call();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }

    /// <summary>The value in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Number of JSON tokens: what no reader over <see cref="Utf8JsonReader"/> can be faster than.</summary>
    public static int Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
