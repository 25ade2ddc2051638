using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Clientele.Benchmarks;

/// <summary>The same page for System.Text.Json's source generator.</summary>
internal sealed class EntryPageDto
{
    [JsonPropertyName("@odata.context")]
    public string? Context { get; set; }

    [JsonPropertyName("value")]
    public List<EntryDto> Value { get; set; } = [];

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; set; }
}

internal sealed class EntryDto
{
    [JsonPropertyName("@odata.etag")]
    public string? ETag { get; set; }

    public Guid Id { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public string? Description { get; set; }

    public bool IsActive { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public DateOnly Date { get; set; }

    public decimal Hours { get; set; }

    public double? Rate { get; set; }

    public long RowVersion { get; set; }

    public int OrderNumber { get; set; }

    public Guid UserId { get; set; }

    public Guid? ProjectId { get; set; }

    public EntryStateDto State { get; set; }
}

[JsonConverter(typeof(JsonStringEnumConverter<EntryStateDto>))]
internal enum EntryStateDto
{
    Draft,
    Submitted,
    Approved,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EntryPageDto))]
[JsonSerializable(typeof(EntryPatchDto))]
internal sealed partial class EntryContext : JsonSerializerContext;
