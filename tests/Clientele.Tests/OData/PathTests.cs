using System;
using System.Linq;
using System.Text;
using Clientele.Json;
using Clientele.OData;
using Clientele.Tests.OData.Oracles;
using Clientele.Tests.OData.Sample;
using Microsoft.OData.UriParser;
using ODataPath = Clientele.OData.ODataPath;

namespace Clientele.Tests.OData;

public sealed class PathTests
{
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly ODataPath Users = ODataPath.Root("Users");

    [Fact]
    public void A_key_stands_in_parentheses() =>
        Accepted("Users(0f8fad5b-d9cb-469f-a165-70867728950e)/tasks", Users.Key(ODataLiteral.Of(Id)).Segment("tasks"));

    [Fact]
    public void A_composite_key_names_its_parts() =>
        Accepted("Lines(order='a%2Fb''c',no=3)", ODataPath.Root("Lines").Key(("order", ODataLiteral.Of("a/b'c")), ("no", ODataLiteral.Of(3))));

    [Fact]
    public void What_has_a_meaning_in_a_URL_is_escaped_in_a_key() =>
        Accepted("Notes('%C3%A4%20%2F%3F%23%25%26%2B%3A%5C%22')", ODataPath.Root("Notes").Key(ODataLiteral.Of("ä /?#%&+:\\\"")));

    [Fact]
    public void A_function_takes_values_inline_and_structures_behind_an_alias()
    {
        var call = new FunctionCall(Users, "Sample.Since")
            .Add("moment", ODataLiteral.Of(new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.FromHours(1))))
            .Add("scale", ODataLiteral.Of(Scale.Day))
            .AddJson("near", new City("Köln & Co'"));
        var uri = call.ToRequest().Uri;
        Assert.Equal(
            "Users/Sample.Since(moment=2024-02-29T00%3A00%3A00%2B01%3A00,scale=Sample.Scale'Day',near=@near)"
            + "?@near=%7B%22city%22:%22K%C3%B6ln%20%26%20Co%5Cu0027%22%7D",
            uri);
        SampleParser.Accepts(uri);
    }

    [Fact]
    public void What_a_function_gives_can_be_queried_on()
    {
        var path = new FunctionCall(Users, "Sample.Since")
            .Add("moment", ODataLiteral.Null)
            .Add("scale", ODataLiteral.Null)
            .AddJson("near", (IJsonWritable?)null)
            .ToPath();
        var uri = new ODataQuery<Row, UserFields>(SampleService.Service, path).Where(u => u.IsActive).ToRequest().Uri;
        Assert.Equal("Users/Sample.Since(moment=null,scale=null,near=null)?$filter=isActive", uri);
        SampleParser.Accepts(uri);
    }

    [Fact]
    public void Aliases_follow_the_options_and_never_share_a_name()
    {
        var inner = new FunctionCall(Users, "A").AddJson("p", static writer => writer.WriteNumberValue(1)).ToPath();
        var path = new FunctionCall(inner, "B").AddJson("p", static writer => writer.WriteNumberValue(2)).ToPath();
        var uri = new ODataQuery<Row, UserFields>(SampleService.Service, path).Take(1).ToRequest().Uri;
        Assert.Equal("Users/A(p=@p)/B(p=@p2)?$top=1&@p=1&@p2=2", uri);
        ODataAbnf.Accepts(uri);
    }

    [Fact]
    public void An_optional_parameter_without_value_is_left_out() =>
        Accepted("Find(text='x')", new FunctionCall(path: null, "Find").AddOptional("more", ODataLiteral.Null).Add("text", ODataLiteral.Of("x")).ToPath());

    [Fact]
    public void A_collection_parameter_is_a_JSON_array()
    {
        var uri = new FunctionCall(path: null, "F").AddJson("cities", [new City("a"), new City("b")]).ToRequest().Uri;
        Assert.Equal("F(cities=@cities)?@cities=[{\"city\":\"a\"},{\"city\":\"b\"}]", Uri.UnescapeDataString(uri));
        ODataAbnf.Accepts(uri);
    }

    [Fact]
    public void An_action_has_its_parameters_in_the_body()
    {
        var body = new ActionBody();
        JsonWrite.Int32(body.Writer, "n"u8, 1);
        var request = Users.Segment("Sample.Act").Action(body);
        Assert.Equal("POST Users/Sample.Act", request.ToString());
        Assert.Equal("{\"n\":1}", Encoding.UTF8.GetString(request.Body.Span));
        Assert.True(Users.Segment("Sample.Act").Action().Body.IsEmpty);
    }

    [Fact]
    public void Writes_have_their_verb_their_body_and_their_condition()
    {
        var entity = Users.Key(ODataLiteral.Of(Id));
        Assert.Equal($"POST {Users}", Users.Post(new City("x")).ToString());
        Assert.Equal($"PATCH {entity}", entity.Patch(new City("x")).ToString());
        Assert.Equal($"DELETE {entity}", entity.Delete().ToString());
        var put = entity.Put(new City("x"), "W/\"1\"");
        Assert.Equal($"PUT {entity}", put.ToString());
        Assert.Equal("{\"city\":\"x\"}", Encoding.UTF8.GetString(put.Body.Span));
        Assert.Equal(("If-Match", "W/\"1\""), (put.Headers.Single().Key, put.Headers.Single().Value));
    }

    [Fact]
    public void A_key_reads_back_as_it_was()
    {
        var uri = ODataPath.Root("Lines").Key(("order", ODataLiteral.Of("a/b'c")), ("no", ODataLiteral.Of(3))).ToString();
        var key = SampleParser.For(uri).ParsePath().OfType<KeySegment>().Single();
        Assert.Equal("a/b'c", key.Keys.Single(part => part.Key == "order").Value);
    }

    private static void Accepted(string expected, ODataPath path)
    {
        Assert.Equal(expected, path.ToString());
        SampleParser.Accepts(path.ToString());
    }

    private sealed record City(string Name) : IJsonWritable
    {
        public void Write(JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("city"u8, Name);
            writer.WriteEndObject();
        }
    }
}
