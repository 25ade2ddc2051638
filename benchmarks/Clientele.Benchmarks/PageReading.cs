using System;
using System.Collections.Generic;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Clientele.Benchmarks.TimeEntries;
using Clientele.Json;
using Clientele.OData;

namespace Clientele.Benchmarks;

/// <summary>Reading a page of 1,000 entities with 15 properties from the same bytes, as services write them.</summary>
[MemoryDiagnoser]
public class PageReading
{
    private byte[] _page = EntryPage.Utf8(PageStyle.Compact);

    /// <summary>How the page is written.</summary>
    [ParamsAllValues]
    public PageStyle Style
    {
        get => field;
        set
        {
            field = value;
            _page = EntryPage.Utf8(value);
        }
    }

    /// <summary>System.Text.Json with its source generator: the baseline.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJson() => JsonSerializer.Deserialize(_page, EntryContext.Default.EntryPageDto)!.Value.Count;

    /// <summary>The reader that emitted code uses.</summary>
    [Benchmark]
    public int Clientele() => Rows().Count;

    /// <summary>Tokens alone: what no reader over <see cref="Utf8JsonReader"/> can be faster than.</summary>
    [Benchmark]
    public int TokensOnly() => Measure.Tokens(_page);

    /// <summary>As <see cref="Clientele"/>, with the drift meter that a client has. The page is as described, so that the meter finds nothing.</summary>
    [Benchmark]
    public int Metered()
    {
        var notes = new DriftNotes(new DriftMeter("TimeEntries", []), isWhole: true, Undisturbed.Instance);
        var count = Rows(new JsonLayouts { Drift = notes }).Count;
        notes.Report();
        return count;
    }

    internal IReadOnlyList<TimeEntry> Rows() => Rows(new JsonLayouts());

    private IReadOnlyList<TimeEntry> Rows(JsonLayouts layouts)
    {
        var reader = new JsonCursor(_page, layouts);
        return ODataResults.ReadRows(ref reader, JsonRead.Model<TimeEntry>).Items;
    }

    /// <summary>A response in which nothing is found.</summary>
    private sealed class Undisturbed : IDriftSource
    {
        public static Undisturbed Instance { get; } = new();

        public string Hide(string text) => throw new InvalidOperationException($"The page is not as described: '{text}'.");
    }
}
