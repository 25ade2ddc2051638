using System;
using System.Text.Json;
using Clientele.Json;
using Clientele.Tests.Json.Sample;

namespace Clientele.Tests.Json;

public class TextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("Überstunden 工数 🕑")]
    [InlineData("a\"b\\c\nd")]
    public void Text_is_what_system_text_json_reads(string text) =>
        Assert.Equal(text, Read.Value(JsonSerializer.Serialize(text), JsonRead.String));

    [Fact]
    public void Guids_are_what_the_framework_reads()
    {
        var random = new Random(1);
        var bytes = new byte[16];
        for (var i = 0; i < 5_000; i++)
        {
            random.NextBytes(bytes);
            var guid = new Guid(bytes);
            Assert.Equal(guid, Read.Value($"\"{guid}\"", JsonRead.Guid));
            Assert.Equal(guid, Read.Value($"\"{guid.ToString().ToUpperInvariant()}\"", JsonRead.Guid));
        }
    }

    [Fact]
    public void Every_wrong_character_in_a_guid_is_refused()
    {
        const string Guid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
        for (var place = 0; place < Guid.Length; place++)
        {
            foreach (var wrong in "/:@G`g-0")
            {
                var text = Guid[..place] + wrong + Guid[(place + 1)..];
                if (!System.Guid.TryParseExact(text, "D", out _))
                {
                    Read.Fails($"\"{text}\"", JsonRead.Guid);
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{3fa85f64-5717-4562-b3fc-2c963f66afa6}")]
    [InlineData("3fa85f6457174562b3fc2c963f66afa6")]
    [InlineData("3fa85f64-5717-4562-b3fc-2c963f66afa6 ")]
    public void A_guid_in_another_form_is_refused(string text) => Read.Fails($"\"{text}\"", JsonRead.Guid);

    [Theory]
    [InlineData("")]
    [InlineData("TQ")]
    [InlineData("TQ==")]
    [InlineData("-_-_")]
    [InlineData("+/+/")]
    [InlineData("T25lIG1vcmU")]
    public void Binary_is_base64_of_either_alphabet(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        Assert.Equal(Convert.FromBase64String(plain), Read.Value($"\"{text}\"", JsonRead.Binary));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("T!")]
    [InlineData("ТQ==")]
    public void What_is_no_base64_is_refused(string text) => Read.Fails($"\"{text}\"", JsonRead.Binary);

    [Fact]
    public void Enumerations_are_names_or_numbers_and_unknown_members_survive()
    {
        Assert.Equal(Kind.Bug, Read.Value("\"Bug\"", JsonRead.Enum<Kind>));
        Assert.Equal(Kind.Bug, Read.Value("1", JsonRead.Enum<Kind>));
        Assert.Equal(Kind.Bug, Read.Value("\"1\"", JsonRead.Enum<Kind>));
        Assert.Equal("Epic", Read.Value("\"Epic\"", JsonRead.Enum<Kind>).Name);
        Assert.Equal("17", Read.Value("17", JsonRead.Enum<Kind>).Name);
        Assert.Null(Read.Value("null", JsonRead.EnumOrNull<Kind>));
        Read.Fails("null", JsonRead.Enum<Kind>);
        Read.Fails("1.5", JsonRead.Enum<Kind>);
    }

    [Fact]
    public void Untyped_values_stay_json()
    {
        Assert.Equal("""{"a":[1]}""", Read.Value("""{"a":[1]}""", JsonRead.Element).GetRawText());
        Assert.Null(Read.Value("null", JsonRead.ElementOrNull));
    }

    [Fact]
    public void Broken_utf8_is_no_text()
    {
        byte[] json = [(byte)'"', 0xC3, 0x28, (byte)'"'];
        Assert.Throws<JsonException>(() =>
        {
            var reader = new JsonCursor(json);
            return JsonRead.String(ref reader);
        });
    }
}
