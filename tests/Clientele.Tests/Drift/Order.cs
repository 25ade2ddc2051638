using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.Drift;

/// <summary>A closed entity in the shape of emitted code.</summary>
internal sealed class Order : IJsonModel<Order>
{
    private static readonly JsonMemberTable s_members = new JsonMemberTable("id", "note", "kind", "buyer").Of("Shop.Order", 0x5);

    public int Id { get; set; }

    public string? Note { get; set; }

    public Kind Kind { get; set; }

    public Buyer? Buyer { get; set; }

    static Order IJsonModel<Order>.Read(ref JsonCursor reader)
    {
        var value = new Order();
        var members = JsonRead.Members(ref reader, s_members);
        while (members.Next(ref reader, out var member))
        {
            switch (member)
            {
                case 0: value.Id = JsonRead.Int32(ref reader); break;
                case 1: value.Note = JsonRead.StringOrNull(ref reader); break;
                case 2: value.Kind = JsonRead.Enum<Kind>(ref reader); break;
                case 3: value.Buyer = JsonRead.ModelOrNull<Buyer>(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    void IJsonWritable.Write(JsonWriter writer) => writer.WriteNullValue();
}

/// <summary>Another one, which an order holds.</summary>
internal sealed class Buyer : IJsonModel<Buyer>
{
    private static readonly JsonMemberTable s_members = new JsonMemberTable("name", "age").Of("Shop.Buyer", 0x1);

    public string Name { get; set; } = "";

    public int? Age { get; set; }

    static Buyer IJsonModel<Buyer>.Read(ref JsonCursor reader)
    {
        var value = new Buyer();
        var members = JsonRead.Members(ref reader, s_members);
        while (members.Next(ref reader, out var member))
        {
            switch (member)
            {
                case 0: value.Name = JsonRead.String(ref reader); break;
                case 1: value.Age = JsonRead.Int32OrNull(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    void IJsonWritable.Write(JsonWriter writer) => writer.WriteNullValue();
}
