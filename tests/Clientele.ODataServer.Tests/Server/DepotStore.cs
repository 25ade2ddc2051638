using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Spatial;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>What a service holds: made anew for each server.</summary>
internal sealed class DepotStore
{
    public DepotStore()
    {
        People = [.. Enumerable.Range(0, 9).Select(NewPerson)];
        for (var i = 1; i < People.Count; i++)
        {
            var manager = People[(i - 1) / 3];
            People[i].Manager = manager;
            manager.Reports.Add(People[i]);
        }

        Assets = [.. Enumerable.Range(1, 14).Select(NewAsset)];
        foreach (var asset in Assets)
        {
            Relate(asset);
        }

        Lines = [.. Enumerable.Range(0, 8).Select(i => new Line { Order = 1 + (i / 3), No = 1 + (i % 3), Quantity = i * 1.25m, Asset = i % 4 == 3 ? null : Assets[i] })];
        Days = [.. Enumerable.Range(0, 5).Select(i => new Day { Date = new DateOnly(2026, 2, 26).AddDays(i), Note = i == 2 ? null : $"day {i}" })];
        Samples = [.. Enumerable.Range(0, 6).Select(NewSample)];
        Tallies = [.. Enumerable.Range(1, 9).Select(i => new Tally
        {
            Id = i,
            Amount = i,
            Amount_sum = i * 100,
            Rows_count = i * 7,
            Big = (1L << 53) + (i % 3),
            Home = new Place { City = $"City {i % 2}", Floor = i },
            Home_Floor = i * 10,
            _Level = i * 1000,
            Site = Sites[i % 3],
        })];
        Photos = [.. Enumerable.Range(1, 3).Select(i => new Photo { Id = i, Title = $"photo {i}" })];
        foreach (var photo in Photos)
        {
            Media[photo.Id] = [1, 2, (byte)photo.Id];
        }
    }

    public List<Person> People { get; }

    public List<Asset> Assets { get; }

    public List<Line> Lines { get; }

    public List<Day> Days { get; }

    public List<Sample> Samples { get; }

    public List<Photo> Photos { get; }

    public List<Stop> Stops { get; } = [.. Enumerable.Range(1, 4).Select(NewStop)];

    public List<Site> Sites { get; } =
    [
        new Yard { Id = 1, Name = "north", Gates = 2, More = { ["colour"] = "red" } },
        new Shop { Id = 2, Name = "south", Street = "Main" },
        new Yard { Id = 3, Name = "east", Gates = 1 },
    ];

    public List<Tally> Tallies { get; }

    public Dictionary<int, byte[]> Media { get; } = [];

    public Dictionary<int, byte[]> Thumbnails { get; } = [];

    /// <summary>Where thumbnails are read and changed, as the service says it; null where it says nothing.</summary>
    public (string Read, string Edit)? ThumbnailLinks { get; set; }

    public Settings Settings { get; } = new() { Id = 1, Title = "Depot", Office = new Place { City = "Riga", Floor = 4 } };

    private static Person NewPerson(int i) => new()
    {
        Login = i switch { 0 => "o'hara", 1 => "a/b", 2 => "ünï cödé", _ => $"p{i}" },
        Name = i == 4 ? null : $"Person {i}",
        Age = 20 + (i * 7 % 30),
        Home = NewPlace(i),
        Work = i % 2 == 0 ? null : new Place { City = $"Work {i}", Floor = null },
    };

    private static Place? NewPlace(int i) => (i % 4) switch
    {
        0 => null,
        1 => new Place { City = $"City {i}", Street = "Main", Floor = i, More = { ["note"] = $"n{i}", ["rank"] = i } },
        2 => new ForeignPlace { City = $"Town {i}", Country = i % 3 == 0 ? null : "LV" },
        _ => new Place(),
    };

    private static Stop NewStop(int i)
    {
        var stop = new Stop { Id = i, Name = $"stop {i}", Hall = i == 2 ? null : new Place { City = $"Hall {i}" } };
        if (i < 4)
        {
            stop.Position = GeographyPoint.Create(56.9 + i, 24.1 + i);
            stop.Route = GeographyFactory.LineString(56.9, 24.1).LineTo(56.9, 24.1 + i).LineTo(57.5, 25.25).Build();
            stop.Area = GeographyFactory.Polygon().Ring(56, 24).LineTo(56, 25).LineTo(57, 25).LineTo(56, 24).Build();
            stop.Plan = i == 1 ? GeometryPoint.Create(1.5, -2.25) : GeometryPoint.Create(3, 4);
        }

        return stop;
    }

    private static Asset NewAsset(int i)
    {
        Asset asset = (i % 4) switch
        {
            1 => new Truck { Axles = 2 + (i % 3), Plate = i % 3 == 0 ? null : $"TR-{i}" },
            3 => new Crane { Reach = i % 2 == 1 ? i * 1.5 : null },
            _ => new Asset(),
        };
        asset.Id = i;
        asset.Name = $"Asset {i}";
        asset.State = (State)(i % 3);
        asset.Wanted = i % 4 == 2 ? null : (State)(i % 2);
        asset.Traits = (Traits)(i % 8);
        asset.Price = i % 5 == 0 ? null : i * 10.25m;
        asset.Bought = i % 3 == 0 ? null : new DateOnly(2020, 1, 1).AddDays(i * 40);
        asset.Home = NewPlace(i + 1);
        asset.Places = [.. Enumerable.Range(i, i % 4).Select(NewPlace).OfType<Place>()];
        asset.Labels = [.. Enumerable.Range(0, i % 3).Select(j => $"label {j}")];
        asset.Past = [.. Enumerable.Range(0, i % 4).Select(j => (State)(j % 3))];
        asset.Parts = [.. Enumerable.Range(1, i % 6).Select(j => new Part { No = j, Name = j == 2 ? null : $"part {i}.{j}", Weight = i + (j / 4.0), Shelf = NewPlace(j) })];
        asset.Version = i;
        if (i % 2 == 0)
        {
            asset.More["colour"] = i % 4 == 0 ? "red" : "blue";
            asset.More["wheels"] = i;
            asset.More["since"] = new DateTimeOffset(2020, 1, i, 0, 0, 0, TimeSpan.Zero);
        }

        return asset;
    }

    private static Sample NewSample(int i) => new()
    {
        Id = new Guid(i, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        Flag = i % 2 == 0,
        Small = (byte)(i * 50),
        Signed = (sbyte)(-i * 20),
        Short = (short)(i * 6000),
        Whole = i * 400_000_000,
        Long = long.MaxValue - i,
        Single = i / 3f,
        Double = Math.Pow(10, i * 50),
        Decimal = 79_228_162_514_264_337_593_543_950_335m - i,
        Text = i switch { 1 => null, 2 => "\"\\/\u0001\u2028é漢字", _ => $"text {i}" },
        Bytes = i == 1 ? null : [.. Enumerable.Range(250, i).Select(b => (byte)b)],
        Date = new DateOnly(1, 1, 1).AddDays(i * 700_000),
        Time = new TimeOnly(i * 4, i * 11, i, i * 100), // The service keeps milliseconds only.
        Moment = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(i)).AddTicks(i * 1_234_567),
        Span = TimeSpan.FromTicks((i - 2) * 987_654_321_012L),
        MaybeFlag = i % 3 == 0 ? null : i % 2 == 0,
        MaybeLong = i % 2 == 0 ? null : long.MinValue + i,
        MaybeDecimal = i % 2 == 0 ? null : 0.000_000_000_1m * i,
        MaybeDouble = i switch { 0 => double.PositiveInfinity, 1 => double.NegativeInfinity, 2 => double.NaN, 3 => null, _ => 5e-324 },
        MaybeGuid = i % 2 == 0 ? null : new Guid(i, 0, 0, new byte[8]),
        MaybeSpan = i % 2 == 0 ? null : TimeSpan.FromSeconds(i),
        Decimals = [.. Enumerable.Range(0, i).Select(j => j * 1.1m)],
        Blobs = [.. Enumerable.Range(0, i % 3).Select(j => new byte[j])],
        Moments = [.. Enumerable.Range(0, i % 3).Select(j => new DateTimeOffset(2026, 1, 1 + j, 0, 0, 0, TimeSpan.Zero))],
    };

    private void Relate(Asset asset)
    {
        var keeper = asset.Id % 5 == 0 ? null : People[asset.Id % People.Count];
        asset.Keeper = keeper;
        keeper?.Assets.Add(asset);
        if (asset.Id > 2)
        {
            asset.Parent = Assets[(asset.Id - 1) % 2];
            asset.Parent.Children.Add(asset);
        }

        foreach (var part in asset.Parts)
        {
            part.Maker = part.No % 3 == 0 ? null : People[(asset.Id + part.No) % People.Count];
        }

        if (asset is Truck truck)
        {
            truck.Driver = asset.Id % 3 == 0 ? null : People[asset.Id % 4];
            truck.Crew = [.. People.Take(asset.Id % 7)];
        }
    }
}
