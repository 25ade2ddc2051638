using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Clientele.OpenApiServer.Tests.Server;

[JsonConverter(typeof(JsonStringEnumConverter<Color>))]
public enum Color
{
    Red,
    DarkGreen,
    Blue,
}

public enum Level
{
    Low = 1,
    Mid = 5,
    High = 10,
}

[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<Access>))]
public enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
}

public sealed record Item(int Id, [property: MaxLength(50)] string Name, decimal Price, Color Color, string? Note = null)
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    public Item? Parent { get; init; }
}

public sealed record ItemPatch(string? Name, decimal? Price);

public sealed record Numbers(byte Byte, short Short, int Int, long Long, uint UInt, ulong ULong, float Float, double Double, decimal Decimal);

public sealed record Times(DateTime Utc, DateTime Unspecified, DateTimeOffset Offset, DateOnly Day, TimeOnly At, TimeSpan Took);

public sealed record Texts(string Text, char Letter, Guid Key, Uri Link, byte[] Bytes, Color Color, Level Level, Access Access, bool Flag);

public sealed record Nullables(int? Int, decimal? Decimal, bool? Flag, Guid? Key, DateOnly? Day, TimeSpan? Took, string? Text, Color? Color, Level? Level, int[]? List, Item? Item);

public sealed record Maps(Dictionary<string, int> Counts, Dictionary<string, Item> Items, Dictionary<string, List<int>> Lists, Dictionary<string, string> Notes);

public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

public sealed record Result<T>(bool Ok, T? Value, string? Error);

public sealed record Holder(JsonNode? Node, JsonObject Object, JsonArray Array, object? Any);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract record Shape(string Name);

public sealed record Circle(string Name, double Radius) : Shape(Name);

public sealed record Square(string Name, double Side) : Shape(Name);

[JsonDerivedType(typeof(Happening), "plain")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Closed), "closed")]
public record Happening(DateTimeOffset At);

public sealed record Opened(DateTimeOffset At, string By) : Happening(At);

public sealed record Closed(DateTimeOffset At, string By, string? Reason) : Happening(At);

public sealed record Drawing(string Title, Shape Main, IReadOnlyList<Shape> Others, Happening? Last);

public sealed record Job(int Id, string State);

public sealed record Ticket(Guid Code, int Position);

public sealed record ErrorInfo(string Code, string Message, Dictionary<string, string>? More);

public sealed record Tick(int Number, DateTimeOffset At);

public sealed record Upload(string Name, string? ContentType, long Length, string? Note);

public sealed record Address(string Street, string City, int? Floor);

public sealed class Order
{
    public int Id { get; set; }

    [Required]
    public string Customer { get; set; } = "";

    public List<OrderLine> Lines { get; set; } = [];

    public Address? ShipTo { get; set; }
}

public sealed record OrderLine(int Product, int Quantity);
