using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Values stand in requests in the styles of OpenAPI (3.1, 4.8.12.2), and no value gets out of its place.</summary>
public sealed class RestRequestTests
{
    private static readonly string[] Colors = ["blue", "black", "a,b&c"];

    [Theory]
    [InlineData(QueryStyle.FormExplode, "?color=blue&color=black&color=a%2Cb%26c")]
    [InlineData(QueryStyle.Form, "?color=blue,black,a%2Cb%26c")]
    [InlineData(QueryStyle.SpaceDelimited, "?color=blue%20black%20a%2Cb%26c")]
    [InlineData(QueryStyle.PipeDelimited, "?color=blue%7Cblack%7Ca%2Cb%26c")]
    [InlineData(QueryStyle.DeepObject, "?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=a%2Cb%26c")]
    public void A_list_in_a_query(QueryStyle style, string expected) =>
        Assert.Equal(expected, Get().Query("color", Colors, style).ToRequest().Uri);

    [Theory]
    [InlineData(QueryStyle.FormExplode, "?R=100&G=a%26b")]
    [InlineData(QueryStyle.Form, "?color=R,100,G,a%26b")]
    [InlineData(QueryStyle.DeepObject, "?color%5BR%5D=100&color%5BG%5D=a%26b")]
    [InlineData(QueryStyle.Json, "?color=%7B%22R%22%3A100%2C%22G%22%3A%22a%26b%22%2C%22B%22%3Anull%7D")]
    public void An_object_in_a_query(QueryStyle style, string expected) =>
        Assert.Equal(expected, Get().QueryObject("color", new Color(), style).ToRequest().Uri);

    [Fact]
    public void What_is_null_or_empty_is_left_out() =>
        Assert.Equal("", Get().Query("a", null).Query("b", [], QueryStyle.Form).QueryObject("c", null, QueryStyle.Form).Header("d", null).ToRequest().Uri);

    [Fact]
    public void A_query_that_the_path_brings_goes_on() =>
        Assert.Equal("x?a=1&b=2", new RestRequest(HttpMethod.Get, $"x?a=1").Query("b", "2").ToRequest().Uri);

    [Fact]
    public void Lists_in_a_path()
    {
        IReadOnlyList<string> list = ["3", "a/b"];

        Assert.Equal("x/3,a%2Fb", Uri($"x/{list}"));
        Assert.Equal("x/.3,a%2Fb", Uri($"x/{list:label}"));
        Assert.Equal("x/.3.a%2Fb", Uri($"x/{list:label*}"));
        Assert.Equal("x/;id=3,a%2Fb", Uri($"x/{list:matrix:id}"));
        Assert.Equal("x/;id=3;id=a%2Fb", Uri($"x/{list:matrix*:id}"));
        Assert.Equal("x/.3", Uri($"x/{"3":label}"));
        Assert.Equal("x/;id=3", Uri($"x/{"3":matrix:id}"));
    }

    [Fact]
    public void A_colon_in_the_first_segment_makes_no_scheme()
    {
        Assert.Equal("./batch:run", Uri($"batch:run"));
        Assert.Equal("x/batch:run", Uri($"x/batch:run"));
    }

    [Theory]
    [InlineData("a\r\nEvil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    public void A_header_field_can_not_be_broken_out_of(string value) =>
        Assert.Throws<ArgumentException>(() => Get().Header("X-A", value));

    [Theory]
    [InlineData("a; admin=1")]
    [InlineData("a\r\nEvil: 1")]
    public void A_cookie_can_not_be_broken_out_of(string value) =>
        Assert.Throws<ArgumentException>(() => Get().PlainCookie("a", value));

    [Fact]
    public void A_plain_cookie_is_sent_as_it_is() =>
        Assert.Contains(new("Cookie", "a=x%3By; b=YQ=="), Get().Cookie("a", "x;y").PlainCookie("b", "YQ==").ToRequest().Headers);

    [Fact]
    public void Cookies_share_one_field() =>
        Assert.Contains(new("Cookie", "a=1; b=x%3By"), Get().Cookie("a", "1").Cookie("b", "x;y").ToRequest().Headers);

    [Fact]
    public async Task A_form_has_the_members_that_were_set()
    {
        var content = Get().FormBody(new Color()).ToRequest().ContentFactory!();

        Assert.Equal("R=100&G=a%26b", await content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_multipart_body_has_files_texts_and_objects()
    {
        var parts = new MultipartBody()
            .Text("name", "x")
            .Text("none", null)
            .Json("color", new Color())
            .Files("files", [UploadContent.FromBytes([1, 2], fileName: "a\"b\r\n.bin")]);
        var content = Get().MultipartBody(parts).ToRequest().ContentFactory!();

        var text = await content.ReadAsStringAsync();

        Assert.Contains("name=\"name\"\r\n\r\nx", text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", text, StringComparison.Ordinal);
        Assert.Contains("filename=\"a%22b%0D%0A.bin\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("none", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_written_in_no_culture()
    {
        Assert.Equal("1.5", RestText.Of(1.5));
        Assert.Equal("-0.1", RestText.Of(-0.1m));
        Assert.Equal("2026-02-03T04:05:06.7+02:00", RestText.Of(new DateTimeOffset(2026, 2, 3, 4, 5, 6, 700, TimeSpan.FromHours(2))));
        Assert.Equal("2026-02-03", RestText.Of(new DateOnly(2026, 2, 3)));
        Assert.Equal("PT1M", RestText.Of(TimeSpan.FromMinutes(1)));
        Assert.Equal("+/8=", RestText.Of([0xFB, 0xFF]));
        Assert.Null(RestText.Of((int?)null));
    }

    private static RestRequest Get() => new(HttpMethod.Get, $"");

    private static string Uri(RestPath path) => new RestRequest(HttpMethod.Get, path).ToRequest().Uri;

    private sealed class Color : IJsonWritable
    {
        public void Write(JsonWriter writer)
        {
            writer.WriteStartObject();
            JsonWrite.Int32(writer, "R"u8, 100);
            writer.WriteString("G", "a&b");
            writer.WriteNull("B"u8);
            writer.WriteEndObject();
        }
    }
}
