using System;
using System.Collections.Generic;
using Clientele.Json;

namespace Clientele.Tests.Json.Sample;

/// <summary>An open entity in the shape of emitted code.</summary>
internal sealed class Row : IJsonModel<Row>
{
    private static readonly JsonMemberTable Members = new("id", "name", "hours", "created", "tags", "place", "kind", "parts");

    private DynamicProperties? _dynamicProperties;

    public Guid Id { get; set; }

    public string? Name { get; set; }

    public decimal? Hours { get; set; }

    public DateTimeOffset? Created { get; set; }

    public IReadOnlyList<string?> Tags { get; set; } = [];

    public Place? Place { get; set; }

    public Kind Kind { get; set; }

    public IReadOnlyList<Row> Parts { get; set; } = [];

    public DynamicProperties DynamicProperties => _dynamicProperties ??= new DynamicProperties();

    public string? ETag { get; set; }

    static Row IJsonModel<Row>.Read(ref JsonCursor reader)
    {
        var value = new Row();
        var members = JsonRead.Members(ref reader, Members);
        while (members.Next(ref reader, ref value._dynamicProperties, out var member))
        {
            switch (member)
            {
                case 0: value.Id = JsonRead.Guid(ref reader); break;
                case 1: value.Name = JsonRead.StringOrNull(ref reader); break;
                case 2: value.Hours = JsonRead.DecimalOrNull(ref reader); break;
                case 3: value.Created = JsonRead.DateTimeOffsetOrNull(ref reader); break;
                case 4: value.Tags = JsonRead.List(ref reader, JsonRead.StringOrNull); break;
                case 5: value.Place = JsonRead.ModelOrNull<Place>(ref reader); break;
                case 6: value.Kind = JsonRead.Enum<Kind>(ref reader); break;
                case 7: value.Parts = JsonRead.List<Row>(ref reader); break;
                case JsonMemberTable.ETag: value.ETag = JsonRead.StringOrNull(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    void IJsonWritable.Write(JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWrite.Guid(writer, "id"u8, Id);
        JsonWrite.String(writer, "name"u8, Name);
        JsonWrite.Decimal(writer, "hours"u8, Hours);
        JsonWrite.DateTimeOffset(writer, "created"u8, Created);
        JsonWrite.List(writer, "tags"u8, Tags, JsonWrite.Value);
        JsonWrite.Model(writer, "place"u8, Place);
        JsonWrite.Enum(writer, "kind"u8, Kind);
        JsonWrite.List(writer, "parts"u8, Parts);
        _dynamicProperties?.WriteMembers(writer);
        writer.WriteEndObject();
    }
}
