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

    internal IReadOnlyList<TimeEntry> Rows()
    {
        var reader = new JsonCursor(_page, new JsonLayouts());
        return ODataResults.ReadRows(ref reader, JsonRead.Model<TimeEntry>).Items;
    }
}
