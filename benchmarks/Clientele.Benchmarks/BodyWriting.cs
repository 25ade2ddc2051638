using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using Clientele.Benchmarks.TimeEntries;
using Clientele.Json;

namespace Clientele.Benchmarks;

/// <summary>Writing a thousand bodies: creates with 15 members, patches with three of them, one null.</summary>
[MemoryDiagnoser]
public class BodyWriting
{
    private readonly EntryDto[] _dtos;
    private readonly TimeEntryCreate[] _creates;
    private readonly TimeEntryPatch[] _patches;
    private readonly EntryPatchDto[] _patchDtos;

    /// <summary>The same values for all.</summary>
    public BodyWriting()
    {
        var random = new Random(7);
        var entries = Enumerable.Range(0, EntryPage.Rows).Select(row => EntryPage.Entry(row, random, PageStyle.Compact)).ToArray();
        _creates = Array.ConvertAll(entries, Create);
        _dtos = Array.ConvertAll(entries, entry => JsonSerializer.Deserialize(ModelJson.ToUtf8(entry).Span, EntryContext.Default.EntryDto)!);
        _patches = Array.ConvertAll(entries, entry => new TimeEntryPatch { Description = (string?)null, Hours = entry.Hours, Modified = entry.Created });
        _patchDtos = Array.ConvertAll(entries, entry => new EntryPatchDto { Hours = entry.Hours, Modified = entry.Created });
    }

    /// <summary>System.Text.Json with its source generator: the baseline of creates.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJsonCreates() => _dtos.Sum(dto => JsonSerializer.SerializeToUtf8Bytes(dto, EntryContext.Default.EntryDto).Length);

    /// <summary>Creates as the emitted client writes them.</summary>
    [Benchmark]
    public int Creates() => _creates.Sum(body => ModelJson.ToUtf8(body).Length);

    /// <summary>System.Text.Json with its source generator: the baseline of patches.</summary>
    [Benchmark]
    public int SystemTextJsonPatches() => _patchDtos.Sum(dto => JsonSerializer.SerializeToUtf8Bytes(dto, EntryContext.Default.EntryPatchDto).Length);

    /// <summary>Patches as the emitted client writes them.</summary>
    [Benchmark]
    public int Patches() => _patches.Sum(body => ModelJson.ToUtf8(body).Length);

    private static TimeEntryCreate Create(TimeEntry entry) => new()
    {
        Id = entry.Id,
        Name = entry.Name,
        Code = entry.Code,
        Description = entry.Description,
        IsActive = entry.IsActive,
        Created = entry.Created,
        Modified = entry.Modified,
        Date = entry.Date,
        Hours = entry.Hours,
        Rate = entry.Rate,
        RowVersion = entry.RowVersion,
        OrderNumber = entry.OrderNumber,
        UserId = entry.UserId,
        ProjectId = entry.ProjectId,
        State = entry.State,
    };
}

/// <summary>A patch for System.Text.Json: what it sends is its members.</summary>
internal sealed class EntryPatchDto
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Description { get; set; }

    public decimal Hours { get; set; }

    public DateTimeOffset? Modified { get; set; }
}
