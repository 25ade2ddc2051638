using Clientele.Json;

namespace Clientele.Tests.OData.Sample;

/// <summary>A row that nobody looks into: requests are made, not sent.</summary>
public sealed class Row : IJsonModel<Row>
{
    static Row IJsonModel<Row>.Read(ref JsonCursor reader)
    {
        reader.Skip();
        return new();
    }

    void IJsonWritable.Write(JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
