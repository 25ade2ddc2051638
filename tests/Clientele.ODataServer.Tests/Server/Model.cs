using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.OData.ModelBuilder;
using Microsoft.Spatial;

namespace Clientele.ODataServer.Tests.Server;

public enum State
{
    New,
    InUse,
    Retired,
}

[Flags]
public enum Traits
{
    None = 0,
    Fragile = 1,
    Heavy = 2,
    Cold = 4,
    Delicate = Fragile | Cold,
}

/// <summary>An open complex type with a derived one.</summary>
public class Place
{
    public string? City { get; set; }

    public string? Street { get; set; }

    public int? Floor { get; set; }

    public IDictionary<string, object?> More { get; set; } = new Dictionary<string, object?>();
}

public class ForeignPlace : Place
{
    public string? Country { get; set; }
}

/// <summary>An open entity type with derived ones, an ETag, contained and related entities.</summary>
public class Asset
{
    public int Id { get; set; }

    [Required]
    public string Name { get; set; } = "";

    public State State { get; set; }

    public State? Wanted { get; set; }

    public Traits Traits { get; set; }

    public decimal? Price { get; set; }

    public DateOnly? Bought { get; set; }

    public Place? Home { get; set; }

    public List<Place> Places { get; set; } = [];

    public List<string> Labels { get; set; } = [];

    public List<State> Past { get; set; } = [];

    public Person? Keeper { get; set; }

    public Asset? Parent { get; set; }

    public List<Asset> Children { get; set; } = [];

    [Contained]
    public List<Part> Parts { get; set; } = [];

    [ConcurrencyCheck]
    public int Version { get; set; }

    public IDictionary<string, object?> More { get; set; } = new Dictionary<string, object?>();
}

public class Truck : Asset
{
    public int Axles { get; set; }

    public string? Plate { get; set; }

    public Person? Driver { get; set; }

    public List<Person> Crew { get; set; } = [];
}

public class Crane : Asset
{
    public double? Reach { get; set; }
}

/// <summary>Contained in an asset.</summary>
public class Part
{
    [Key]
    public int No { get; set; }

    public string? Name { get; set; }

    public double Weight { get; set; }

    public Place? Shelf { get; set; }

    public Person? Maker { get; set; }
}

/// <summary>A key of text, which may hold quotes and slashes.</summary>
public class Person
{
    [Key]
    public string Login { get; set; } = "";

    public string? Name { get; set; }

    public int Age { get; set; }

    public Place? Home { get; set; }

    public Place? Work { get; set; }

    public Person? Manager { get; set; }

    public List<Person> Reports { get; set; } = [];

    public List<Asset> Assets { get; set; } = [];
}

/// <summary>A composite key.</summary>
public class Line
{
    [Key]
    public int Order { get; set; }

    [Key]
    public int No { get; set; }

    public decimal Quantity { get; set; }

    public Asset? Asset { get; set; }
}

/// <summary>A date as key.</summary>
public class Day
{
    [Key]
    public DateOnly Date { get; set; }

    public string? Note { get; set; }
}

/// <summary>A media entity (OData Protocol 4.01 §11.2.4) with a stream property.</summary>
[MediaType]
public class Photo
{
    public int Id { get; set; }

    public string? Title { get; set; }

    public System.IO.Stream? Thumbnail { get; set; }
}

/// <summary>Every primitive type.</summary>
public class Sample
{
    public Guid Id { get; set; }

    public bool Flag { get; set; }

    public byte Small { get; set; }

    public sbyte Signed { get; set; }

    public short Short { get; set; }

    public int Whole { get; set; }

    public long Long { get; set; }

    public float Single { get; set; }

    public double Double { get; set; }

    public decimal Decimal { get; set; }

    public string? Text { get; set; }

    public byte[]? Bytes { get; set; }

    public DateOnly Date { get; set; }

    public TimeOnly Time { get; set; }

    public DateTimeOffset Moment { get; set; }

    public TimeSpan Span { get; set; }

    public bool? MaybeFlag { get; set; }

    public long? MaybeLong { get; set; }

    public decimal? MaybeDecimal { get; set; }

    public double? MaybeDouble { get; set; }

    public Guid? MaybeGuid { get; set; }

    public TimeSpan? MaybeSpan { get; set; }

    public List<decimal> Decimals { get; set; } = [];

    public List<byte[]> Blobs { get; set; } = [];

    public List<DateTimeOffset> Moments { get; set; } = [];
}

/// <summary>Where things are, with what the service says about it.</summary>
public class Stop
{
    public int Id { get; set; }

    public string? Name { get; set; }

    public GeographyPoint? Position { get; set; }

    public GeographyLineString? Route { get; set; }

    public GeographyPolygon? Area { get; set; }

    public GeometryPoint? Plan { get; set; }

    public Place? Hall { get; set; }
}

/// <summary>An abstract entity type that is not open.</summary>
public abstract class Site
{
    public int Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A derived type that is open.</summary>
public class Yard : Site
{
    public int Gates { get; set; }

    public IDictionary<string, object?> More { get; set; } = new Dictionary<string, object?>();
}

public class Shop : Site
{
    public string? Street { get; set; }
}

/// <summary>Properties whose names those of aggregated values could be.</summary>
public class Tally
{
    public int Id { get; set; }

    public decimal Amount { get; set; }

    public decimal Amount_sum { get; set; }

    public int Rows_count { get; set; }

    public long Big { get; set; }

    public Place? Home { get; set; }

    public int Home_Floor { get; set; }

    public int _Level { get; set; }

    public Site? Site { get; set; }
}

/// <summary>A singleton.</summary>
public class Settings
{
    public int Id { get; set; }

    public string? Title { get; set; }

    public Place? Office { get; set; }
}
