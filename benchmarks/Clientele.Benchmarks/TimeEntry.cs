using System;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Benchmarks;

/// <summary>An entity of 15 properties in the shape of emitted code.</summary>
internal sealed class TimeEntry : IJsonModel<TimeEntry>
{
    private static readonly JsonMemberTable Members = new(
        "id", "name", "code", "description", "isActive", "created", "modified", "date", "hours", "rate", "rowVersion",
        "orderNumber", "userId", "projectId", "state");

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

    public EntryState State { get; set; }

    public string? ETag { get; set; }

    static TimeEntry IJsonModel<TimeEntry>.Read(ref Utf8JsonReader reader)
    {
        var value = new TimeEntry();
        var next = 0;
        while (JsonRead.NextMember(ref reader, Members, ref next, out var member))
        {
            switch (member)
            {
                case 0: value.Id = JsonRead.Guid(ref reader); break;
                case 1: value.Name = JsonRead.StringOrNull(ref reader); break;
                case 2: value.Code = JsonRead.StringOrNull(ref reader); break;
                case 3: value.Description = JsonRead.StringOrNull(ref reader); break;
                case 4: value.IsActive = JsonRead.Boolean(ref reader); break;
                case 5: value.Created = JsonRead.DateTimeOffset(ref reader); break;
                case 6: value.Modified = JsonRead.DateTimeOffsetOrNull(ref reader); break;
                case 7: value.Date = JsonRead.Date(ref reader); break;
                case 8: value.Hours = JsonRead.Decimal(ref reader); break;
                case 9: value.Rate = JsonRead.DoubleOrNull(ref reader); break;
                case 10: value.RowVersion = JsonRead.Int64(ref reader); break;
                case 11: value.OrderNumber = JsonRead.Int32(ref reader); break;
                case 12: value.UserId = JsonRead.Guid(ref reader); break;
                case 13: value.ProjectId = JsonRead.GuidOrNull(ref reader); break;
                case 14: value.State = JsonRead.Enum<EntryState>(ref reader); break;
                case JsonMemberTable.ETag: value.ETag = JsonRead.StringOrNull(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWrite.Guid(writer, "id"u8, Id);
        JsonWrite.String(writer, "name"u8, Name);
        JsonWrite.String(writer, "code"u8, Code);
        JsonWrite.String(writer, "description"u8, Description);
        JsonWrite.Boolean(writer, "isActive"u8, IsActive);
        JsonWrite.DateTimeOffset(writer, "created"u8, Created);
        JsonWrite.DateTimeOffset(writer, "modified"u8, Modified);
        JsonWrite.Date(writer, "date"u8, Date);
        JsonWrite.Decimal(writer, "hours"u8, Hours);
        JsonWrite.Double(writer, "rate"u8, Rate);
        JsonWrite.Int64(writer, "rowVersion"u8, RowVersion);
        JsonWrite.Int32(writer, "orderNumber"u8, OrderNumber);
        JsonWrite.Guid(writer, "userId"u8, UserId);
        JsonWrite.Guid(writer, "projectId"u8, ProjectId);
        JsonWrite.Enum(writer, "state"u8, State);
        writer.WriteEndObject();
    }
}
