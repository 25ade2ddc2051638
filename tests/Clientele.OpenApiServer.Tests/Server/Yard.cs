using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>The values that the service gives, and that tests expect.</summary>
internal static class Yard
{
    public static DateTimeOffset Noon { get; } = new(2026, 5, 6, 12, 0, 0, TimeSpan.FromHours(2));

    public static Item Rake { get; } = new(7, "Rake", 12.50m, Color.DarkGreen) { Tags = ["new", "steel"], Parent = new Item(1, "Tools", 0, Color.Red, "all") };

    public static IReadOnlyList<Item> Items { get; } = [Rake, new(8, "Hose", 30, Color.Blue, "10 m")];

    public static Numbers Numbers { get; } = new(255, -7, int.MaxValue, long.MinValue, uint.MaxValue, ulong.MaxValue, 1.5f, Math.PI, 79228162514264337593543950335m);

    /// <summary>Within what every producer says of the types.</summary>
    public static Numbers SmallNumbers { get; } = new(255, -7, int.MaxValue, long.MinValue, 7, 8, 1.5f, Math.PI, 12.25m);

    public static Times Times { get; } = new(
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified), Noon, new DateOnly(2026, 2, 3), new TimeOnly(13, 14, 15), new TimeSpan(1, 6, 0, 0));

    public static Texts Texts { get; } = new("a\"b", 'x', Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), new Uri("https://x.test/a?b=c"), [1, 2, 255], Color.Blue, Level.Mid, Access.Read | Access.Write, true);

    public static Nullables Nothing { get; } = new(null, null, null, null, null, null, null, null, null, null, null);

    public static Nullables Something { get; } = new(1, 2.5m, false, Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), new DateOnly(2026, 2, 3), TimeSpan.FromMinutes(90), "", Color.Red, Level.High, [1, 2], Rake);

    public static Maps Maps { get; } = new(
        new() { ["a b"] = 1 }, new() { ["rake"] = Rake }, new() { ["x"] = [1, 2], ["y"] = [] }, new() { ["some"] = "s" });

    public static Holder Holder => new(JsonNode.Parse("""{"a":[1,null]}"""), new JsonObject { ["b"] = 1 }, [1, "two"], "text");

    public static IReadOnlyList<Shape> Shapes { get; } = [new Circle("c", 1.5), new Square("s", 2)];

    public static IReadOnlyList<Happening> Happenings { get; } = [new Happening(Noon), new Opened(Noon, "Ann"), new Closed(Noon, "Bob", null)];

    public static Drawing Drawing { get; } = new("d", Shapes[0], Shapes, Happenings[1]);

    public static Ticket Ticket { get; } = new(Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), 3);

    public static Order Order { get; } = new() { Id = 5, Customer = "Ann", Lines = [new(7, 2)], ShipTo = new("Main St 1", "Springfield", null) };
}
