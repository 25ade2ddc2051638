using Clientele.Json;

namespace Clientele.Tests.Json.Sample;

/// <summary>A closed complex type in the shape of emitted code.</summary>
internal sealed class Place : IJsonModel<Place>
{
    private static readonly JsonMemberTable Members = new("city", "floor");

    public string City { get; set; } = "";

    public int? Floor { get; set; }

    static Place IJsonModel<Place>.Read(ref JsonCursor reader)
    {
        var value = new Place();
        var members = JsonRead.Members(ref reader, Members);
        while (members.Next(ref reader, out var member))
        {
            switch (member)
            {
                case 0: value.City = JsonRead.String(ref reader); break;
                case 1: value.Floor = JsonRead.Int32OrNull(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    void IJsonWritable.Write(JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWrite.String(writer, "city"u8, City);
        JsonWrite.Int32(writer, "floor"u8, Floor);
        writer.WriteEndObject();
    }
}
