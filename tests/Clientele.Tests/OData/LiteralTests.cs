using System;
using System.Collections.Generic;
using Clientele.OData;
using Clientele.Tests.OData.Oracles;
using Clientele.Tests.OData.Sample;

namespace Clientele.Tests.OData;

public sealed class LiteralTests
{
    public static IReadOnlyList<(string Text, ODataLiteral Literal)> Literals { get; } =
    [
        ("null", ODataLiteral.Null),
        ("null", ODataLiteral.Of((Guid?)null)),
        ("null", ODataLiteral.Of((string?)null)),
        ("null", ODataLiteral.Of((Scale?)null)),
        ("null", ODataLiteral.Of((byte[]?)null)),
        ("null", ODataLiteral.Geography(value: null)),
        ("0f8fad5b-d9cb-469f-a165-70867728950e", ODataLiteral.Of(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"))),
        ("''", ODataLiteral.Of(string.Empty)),
        ("'''x'''", ODataLiteral.Of("'x'")),
        ("true", ODataLiteral.Of(value: true)),
        ("false", ODataLiteral.Of(value: false)),
        ("255", ODataLiteral.Of(byte.MaxValue)),
        ("-128", ODataLiteral.Of(sbyte.MinValue)),
        ("-9223372036854775808", ODataLiteral.Of(long.MinValue)),
        ("79228162514264337593543950335", ODataLiteral.Of(decimal.MaxValue)),
        ("0.0000000000000000000000000001", ODataLiteral.Of(0.0000000000000000000000000001m)),
        ("1.7976931348623157E308", ODataLiteral.Of(double.MaxValue)),
        ("5E-324", ODataLiteral.Of(double.Epsilon)),
        ("-0", ODataLiteral.Of(-0.0)),
        ("NaN", ODataLiteral.Of(double.NaN)),
        ("INF", ODataLiteral.Of(float.PositiveInfinity)),
        ("-INF", ODataLiteral.Of(float.NegativeInfinity)),
        ("0.1", ODataLiteral.Of(0.1f)),
        ("0001-01-01", ODataLiteral.Of(DateOnly.MinValue)),
        ("9999-12-31T23:59:59.9999999Z", ODataLiteral.Of(DateTimeOffset.MaxValue)),
        ("2024-02-29T00:00:00-09:30", ODataLiteral.Of(new DateTimeOffset(2024, 2, 29, 0, 0, 0, new TimeSpan(-9, -30, 0)))),
        ("23:59:59.9999999", ODataLiteral.Of(TimeOnly.MaxValue)),
        ("duration'PT0S'", ODataLiteral.Of(TimeSpan.Zero)),
        ("duration'P2D'", ODataLiteral.Of(TimeSpan.FromDays(2))),
        ("duration'-PT0.0000001S'", ODataLiteral.Of(TimeSpan.FromTicks(-1))),
        ("duration'-P10675199DT2H48M5.4775808S'", ODataLiteral.Of(TimeSpan.MinValue)),
        ("binary''", ODataLiteral.Of(Array.Empty<byte>())),
        ("binary'_w=='", ODataLiteral.Of([0xFF])),
        ("Sample.Scale'Week'", ODataLiteral.Of(Scale.Week)),
        ("Sample.Rights'Read,Write'", ODataLiteral.Of(Rights.Read | Rights.Write)),
        ("Sample.Scale'5'", ODataLiteral.Of(new Scale("5"))),
        ("geography'SRID=4326;Point(24.1 56.9)'", ODataLiteral.Geography(GeoPoint.OnEarth(56.9, 24.1))),
        ("geography'SRID=4258;Point(24.1 56.9)'", ODataLiteral.Geography(new GeoPoint(new GeoPosition(24.1, 56.9)) { Srid = 4258 })),
        ("geometry'SRID=0;LineString(0 0,1 -2)'", ODataLiteral.Geometry(new GeoLineString([new GeoPosition(0, 0), new GeoPosition(1, -2)]))),
    ];

    [Fact]
    public void A_value_becomes_its_literal() => Assert.All(Literals, item => Assert.Equal(item.Text, item.Literal.Text));

    [SharedDataFact]
    public void Every_literal_is_one_by_the_OASIS_grammar()
    {
        var matcher = new AbnfMatcher(ODataAbnf.Read("odata-abnf-construction-rules.txt"));
        Assert.All(Literals, item => Assert.True(matcher.Matches("primitiveLiteral", item.Text), item.Text));
    }

    [Fact]
    public void A_hostile_enumeration_member_stays_within_its_quotes() =>
        Assert.Equal("Sample.Scale'x'' or true'", ODataLiteral.Of(new Scale("x' or true")).Text);

    [Fact]
    public void Literals_are_equal_by_their_text()
    {
        Assert.True(ODataLiteral.Of(1) == ODataLiteral.Of(1m));
        Assert.True(ODataLiteral.Of("null") != ODataLiteral.Null);
        Assert.True(ODataLiteral.Null.IsNull);
        Assert.False(ODataLiteral.Of("null").IsNull);
        Assert.Equal(2, new HashSet<ODataLiteral> { ODataLiteral.Of(1), ODataLiteral.Of(1m), ODataLiteral.Null, default }.Count);
    }
}
