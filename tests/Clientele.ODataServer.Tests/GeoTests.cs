using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;
using Clientele.OData;
using Microsoft.OData.UriParser;

namespace Clientele.ODataServer.Tests;

/// <summary>Geographic and geometric values (OData JSON Format 4.01 §7.1, OData URL Conventions 4.01 §5.1.1.11).</summary>
public sealed class GeoTests
{
    private static readonly Uri s_root = new("http://localhost/odata/");

    [Fact]
    public async Task Values_are_read_as_the_service_has_them()
    {
        await using var depot = await DepotHost.StartAsync();

        var stops = await depot.Client.Stops.OrderBy(s => s.Id).SelectAll().ToListAsync();

        Assert.Equal((57.9, 25.1, 4326), (stops[0].Position!.Latitude, stops[0].Position!.Longitude, stops[0].Position!.Srid));
        Assert.Equal([new(24.1, 56.9), new(26.1, 56.9), new(25.25, 57.5)], stops[1].Route!.Positions);
        Assert.Equal([new(24, 56), new(25, 56), new(25, 57), new(24, 56)], Assert.Single(stops[2].Area!.Rings));
        Assert.Equal(new GeoPosition(1.5, -2.25), stops[0].Plan!.Position);
        Assert.Equal((null, null), (stops[3].Position, stops[3].Area));
        Assert.Equal([57.9, 58.9, 59.9], await depot.Client.Stops.Where(s => s.Position != null).Select(s => s.Position!.Latitude).ToListAsync());
    }

    [Fact]
    public async Task Values_are_written_as_the_service_reads_them()
    {
        await using var depot = await DepotHost.StartAsync();
        var area = new GeoPolygon(new GeoPosition(0, 0), new GeoPosition(4, 0), new GeoPosition(4, 4.5), new GeoPosition(0, 0));

        var made = await depot.Client.Stops.CreateAsync(new StopCreate
        {
            Id = 9,
            Position = GeoPoint.OnEarth(latitude: 56.95, longitude: 24.11),
            Route = new GeoLineString([new(24, 56, 3), new(24.5, 56.5, 4)]),
            Area = area,
            Plan = new GeoPoint(new(7, 8)) { Srid = 1234 },
        });

        var stored = depot.Server.Store.Stops[^1];
        Assert.Equal((56.95, 24.11), (stored.Position!.Latitude, stored.Position!.Longitude));
        Assert.Equal([3d, 4d], stored.Route!.Points.Select(point => point.Z));
        Assert.Equal((7d, 8d, 1234), (stored.Plan!.X, stored.Plan!.Y, stored.Plan!.CoordinateSystem.EpsgId));
        Assert.Equal(area.Rings[0], made.Area!.Rings[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.OnEarth(latitude: 124.11, longitude: 56.95));
    }

    /// <summary>ASP.NET Core OData translates no function of places to LINQ; Microsoft's parser says what a condition means.</summary>
    [Fact]
    public void Functions_and_literals_are_what_microsofts_parser_reads()
    {
        using var client = new DepotClient(new System.Net.Http.HttpClient());
        var (here, area) = (GeoPoint.OnEarth(56.95, 24.11), new GeoPolygon(new GeoPosition(0, 0), new GeoPosition(4, 0), new GeoPosition(4, 4.5), new GeoPosition(0, 0)));

        Read("geo.distance(Position,geography'SRID=4326;Point(24.11 56.95)') lt 1000", client.Stops.Where(s => s.Position.Distance(here) < 1000));
        Read("geo.intersects(Position,geography'SRID=4326;Polygon((0 0,4 0,4 4.5,0 0))')", client.Stops.Where(s => s.Position.Intersects(area)));
        Read("geo.intersects(Position,Area)", client.Stops.Where(s => s.Position.Intersects(s.Area)));
        Read("geo.length(Route) gt 5.5", client.Stops.Where(s => s.Route.Length() > 5.5));
        Read("geo.distance(Plan,geometry'SRID=0;Point(1 -2.5)') le 3", client.Stops.Where(s => s.Plan.Distance(new GeoPoint(new(1, -2.5))) <= 3));
    }

    [Fact]
    public void Every_shape_has_its_text()
    {
        GeoPosition[] line = [new(0, 0), new(1e-7, 2)];

        Assert.Equal("MultiPoint((0 0),(1E-07 2))", new GeoMultiPoint(line).ToString());
        Assert.Equal("MultiLineString((0 0,1E-07 2),(0 0,1E-07 2))", new GeoMultiLineString([line, line]).ToString());
        Assert.Equal("MultiPolygon(((0 0,1E-07 2)))", new GeoMultiPolygon([new GeoPolygon(line)]).ToString());
        Assert.Equal("Collection(Point(0 0),LineString(0 0,1E-07 2))", new GeoCollection([new GeoPoint(line[0]), new GeoLineString(line)]).ToString());
        Assert.Equal(new GeoLineString(line), new GeoLineString(line.ToList()));
        Assert.NotEqual(new GeoPoint(line[0]), new GeoPoint(line[0]) { Srid = 1 });
    }

    private static void Read(string expected, ODataQuery<Stop, StopFields> query)
    {
        var address = query.ToRequest().Uri;
        Assert.Equal(expected, Uri.UnescapeDataString(address.Split("$filter=")[1]));
        Assert.NotNull(new ODataUriParser(Server.DepotModel.Build(), s_root, new Uri(s_root, address)).ParseFilter());
    }
}
