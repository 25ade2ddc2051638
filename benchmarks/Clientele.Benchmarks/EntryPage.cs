using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clientele.Benchmarks.TimeEntries;
using Clientele.Json;

namespace Clientele.Benchmarks;

/// <summary>How a service writes a page.</summary>
public enum PageStyle
{
    /// <summary>No white space, members in the order of the description.</summary>
    Compact,

    /// <summary>Two spaces a level, a line a member.</summary>
    Indented,

    /// <summary>The same order in each row, and not that of the description.</summary>
    OtherOrder,

    /// <summary>Texts with escapes and characters beyond ASCII.</summary>
    Escaped,

    /// <summary>Annotations and members that the client does not know.</summary>
    Annotated,

    /// <summary>Another order in each row.</summary>
    Shuffled,

    /// <summary>Numbers of 17 digits.</summary>
    LongDoubles,
}

/// <summary>A page as a service writes it: rows that differ, some values null.</summary>
internal static class EntryPage
{
    public const int Rows = 1000;

    /// <summary>A page.</summary>
    /// <param name="style">How it is written.</param>
    /// <param name="rows">Number of its rows.</param>
    /// <param name="next">Where the rows go on; null at the end.</param>
    public static byte[] Utf8(PageStyle style, int rows = Rows, string? next = "https://api.example.com/odata/TimeEntries?$skiptoken=1000")
    {
        var random = new Random(7);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = style == PageStyle.Indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", "https://api.example.com/odata/$metadata#TimeEntries");
            writer.WriteStartArray("value");
            for (var row = 0; row < rows; row++)
            {
                Write(writer, Entry(row, random, style), style, random);
            }

            writer.WriteEndArray();
            if (next is not null)
            {
                writer.WriteString("@odata.nextLink", next);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A row.</summary>
    public static TimeEntry Entry(int row, Random random, PageStyle style) => new()
    {
        Id = NextGuid(random),
        Name = style == PageStyle.Escaped ? $"Entwurf prüfen «{row}»" : $"Design review {row}",
        Code = string.Create(CultureInfo.InvariantCulture, $"DEV-{row:D5}"),
        Description = row % 3 == 0 ? null
            : style == PageStyle.Escaped ? $"Agreed:\n\"room {random.Next(100)}\", Müller\\Søndergård\t{row % 28 + 1} June"
            : $"Agreed with the customer on {row % 28 + 1} June, room {random.Next(100)}",
        IsActive = row % 2 == 0,
        Created = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay)),
        Modified = row % 4 == 0 ? null : new DateTimeOffset(2026, 6, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(row),
        Date = new DateOnly(2026, 1, 1).AddDays(row % 300),
        Hours = random.Next(1, 4000) / 100m,
        Rate = style == PageStyle.LongDoubles ? random.NextDouble() * 1000 : row % 5 == 0 ? null : random.Next(100, 9000) / 8.0,
        RowVersion = 193_000_000L + row,
        OrderNumber = row,
        UserId = NextGuid(random),
        ProjectId = row % 6 == 0 ? null : NextGuid(random),
        State = (row % 3) switch { 0 => EntryState.Draft, 1 => EntryState.Submitted, _ => EntryState.Approved },
    };

    private static void Write(Utf8JsonWriter writer, TimeEntry entry, PageStyle style, Random random)
    {
        if (style is PageStyle.Compact or PageStyle.Escaped or PageStyle.LongDoubles)
        {
            writer.WriteRawValue(ModelJson.ToUtf8(entry).Span);
            return;
        }

        using var document = JsonDocument.Parse(ModelJson.ToUtf8(entry));
        writer.WriteStartObject();
        if (style == PageStyle.Annotated)
        {
            writer.WriteString("@odata.id", $"TimeEntries({entry.Id})");
            writer.WriteString("@odata.etag", $"W/\"{entry.RowVersion}\"");
            writer.WriteString("id@odata.type", "#Guid");
        }

        foreach (var member in Ordered(document.RootElement.EnumerateObject(), style, random))
        {
            member.WriteTo(writer);
        }

        if (style == PageStyle.Annotated)
        {
            writer.WriteString("project@odata.navigationLink", $"TimeEntries({entry.Id})/project");
            writer.WriteNumber("revision", entry.OrderNumber);
            writer.WriteStartObject("approval");
            writer.WriteString("by", "Robin Vale");
            writer.WriteBoolean("final", entry.IsActive);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<JsonProperty> Ordered(IEnumerable<JsonProperty> members, PageStyle style, Random random) => style switch
    {
        PageStyle.OtherOrder => members.OrderBy(member => member.Name, StringComparer.Ordinal),
        PageStyle.Shuffled => members.Select(member => (Member: member, At: random.Next())).ToList().OrderBy(place => place.At).Select(place => place.Member),
        _ => members,
    };

    private static Guid NextGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
