using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Clientele.Benchmarks;

/// <summary>A page of Agyle Time's users in its envelope, with the members that were observed.</summary>
internal static class UserPage
{
    public const int Rows = 1000;

    public static byte[] Utf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("result", 0);
            writer.WriteString("message", "Success");
            writer.WriteString("status", "success");
            writer.WriteStartArray("data");
            for (var row = 0; row < Rows; row++)
            {
                WriteUser(writer, row);
            }

            writer.WriteEndArray();
            writer.WriteNumber("itemsCount", Rows);
            writer.WriteString("nextPageToken", "607542ffdb7711000870ff0f");
            writer.WriteNumber("pageLimit", Rows);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteUser(Utf8JsonWriter writer, int row)
    {
        writer.WriteStartObject();
        writer.WriteString("_id", "606ea7753a0717000" + row.ToString("x7", CultureInfo.InvariantCulture));
        writer.WriteNumber("id", row + 1);
        writer.WriteString("firstName", "Robin");
        writer.WriteString("lastName", $"Vale {row}");
        writer.WriteString("email", $"robin.vale{row}@example.com");
        writer.WriteString("timezone", "Europe/London");
        writer.WriteNumber("organisationId", 31);
        writer.WriteStartArray("roles");
        writer.WriteStringValue("agent");
        writer.WriteEndArray();
        writer.WriteStartObject("systemRole");
        writer.WriteNumber("id", 2);
        writer.WriteString("name", "Agent");
        writer.WriteNull("category");
        writer.WriteEndObject();
        writer.WriteStartObject("team");
        writer.WriteNumber("id", row % 12);
        writer.WriteString("name", "Support");
        writer.WriteEndObject();
        writer.WriteNumber("teamId", row % 12);
        writer.WriteString("teamName", "Support");
        writer.WriteString("startAt", "2020-01-06T09:00:00.000Z");
        writer.WriteString("updatedAt", "2023-07-01T08:15:30.123Z");
        writer.WriteBoolean("isActive", row % 3 != 0);
        writer.WriteStartArray("integrations");
        writer.WriteEndArray();
        writer.WriteNull("permissions");
        writer.WriteNumber("__v", 4);
        writer.WriteEndObject();
    }
}
