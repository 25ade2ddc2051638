using System;
using System.Buffers;
using System.Text.Json;
using Clientele.Benchmarks.TimeEntries;
using Clientele.Json;

namespace Clientele.Benchmarks;

/// <summary>A page as a service writes it: rows that differ, members in the declared order, some values null.</summary>
internal static class EntryPage
{
    public const int Rows = 1000;

    public static byte[] Utf8()
    {
        var random = new Random(7);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", "https://api.example.com/odata/$metadata#TimeEntries");
            writer.WriteStartArray("value");
            for (var row = 0; row < Rows; row++)
            {
                JsonWrite.ModelValue(writer, Entry(row, random));
            }

            writer.WriteEndArray();
            writer.WriteString("@odata.nextLink", "https://api.example.com/odata/TimeEntries?$skiptoken=1000");
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static TimeEntry Entry(int row, Random random) => new()
    {
        Id = NextGuid(random),
        Name = $"Design review {row}",
        Code = $"DEV-{row:D5}",
        Description = row % 3 == 0 ? null : $"Agreed with the customer on {row % 28 + 1} June, room {random.Next(100)}",
        IsActive = row % 2 == 0,
        Created = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay)),
        Modified = row % 4 == 0 ? null : new DateTimeOffset(2026, 6, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(row),
        Date = new DateOnly(2026, 1, 1).AddDays(row % 300),
        Hours = random.Next(1, 4000) / 100m,
        Rate = row % 5 == 0 ? null : random.Next(100, 9000) / 8.0,
        RowVersion = 193_000_000L + row,
        OrderNumber = row,
        UserId = NextGuid(random),
        ProjectId = row % 6 == 0 ? null : NextGuid(random),
        State = (row % 3) switch { 0 => EntryState.Draft, 1 => EntryState.Submitted, _ => EntryState.Approved },
    };

    private static Guid NextGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
