using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>
/// The cursor against <see cref="Utf8JsonReader"/>, on pages that were mutated at random: both take a text or both refuse it, and what they
/// take says the same.
/// </summary>
/// <remarks>
/// <c>CLIENTELE_FUZZ</c> is the number of pages; without it a short run with the same seeds. The long form is <c>tests/fuzz.sh</c>.
/// </remarks>
public class CursorFuzzTests
{
    private const int ShortRun = 4000;

    private static int Pages => Damage.Cases(ShortRun);

    [Fact]
    public void Mutated_texts_are_taken_or_refused_as_by_the_reader_of_System_Text_Json()
    {
        for (var seed = 0; seed < Pages; seed++)
        {
            var json = MutatedPage.Make(seed);
            var expected = ReaderOracle.Describe(json);
            Assert.Equal(Named(seed, json, expected), Named(seed, json, CursorWalk.Describe(json)));
        }
    }

    [Fact]
    public void Mutated_rows_are_read_as_by_the_reader_of_System_Text_Json()
    {
        for (var seed = 0; seed < Pages; seed++)
        {
            var json = MutatedPage.Make(seed);
            var expected = ReaderOracle.Rows(json);
            Assert.Equal(Named(seed, json, expected), Named(seed, json, CursorWalk.Rows(json, new JsonLayouts())));
            Assert.Equal(Named(seed, json, expected), Named(seed, json, CursorWalk.Rows(json, layouts: null)));
        }
    }

    /// <summary>A reader that overlooks something takes another text for this one: the short run notices each such reader.</summary>
    [Fact]
    public void A_reader_that_overlooks_something_is_noticed()
    {
        (string Fault, Func<string, string> Overlook)[] faults =
        [
            ("control characters in texts", static text => text.Replace('\u001f', ' ').Replace('\0', ' ')),
            ("invalid UTF-8", static text => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text))))),
            ("what stands behind the end", static text => text[..(text.LastIndexOf(']') + 1)]),
        ];
        foreach (var (fault, overlook) in faults)
        {
            Assert.True(Enumerable.Range(0, ShortRun).Any(seed => IsNoticed(seed, overlook)), fault);
        }
    }

    private static bool IsNoticed(int seed, Func<string, string> overlook)
    {
        var json = MutatedPage.Make(seed);
        var seen = Encoding.Latin1.GetBytes(overlook(Encoding.Latin1.GetString(json)));
        return ReaderOracle.Describe(json) != CursorWalk.Describe(seen);
    }

    [Theory]
    [InlineData("""[{"id":"a","name":"b" "size":1}]""")]
    [InlineData("""[{"id":"a"},{,"id":"a"}]""")]
    [InlineData("""[{"x":1,"id":"a"},{,"id":"a"}]""")]
    [InlineData("""[{"@odata.etag":"x","id":"a"},{"@odata.etag":"x""id":"a"}]""")]
    [InlineData("""[{"id":"a",}]""")]
    [InlineData("""[{"id":"a","size":01}]""")]
    [InlineData("""[{"id":"a","size":1.}]""")]
    [InlineData("""[{"id":"a\u12x4"}]""")]
    [InlineData("""[{"id":"\ud800"}]""")]
    public void What_is_not_JSON_is_refused_although_the_row_before_was_like_it(string json)
    {
        var padded = Encoding.UTF8.GetBytes(json + new string(' ', 2 * JsonStep.MaxLength));
        Assert.Equal("refused", ReaderOracle.Rows(padded));
        Assert.Equal("refused", CursorWalk.Rows(padded, new JsonLayouts()));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Sixty_four_levels_are_read(int depth, bool isRead)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        Assert.Equal(isRead, ReaderOracle.Describe(json) != "refused");
        Assert.Equal(isRead, CursorWalk.Describe(json) != "refused");
    }

    /// <summary>Texts that end where memory does, in effect: a span of the exact length, cut at every place.</summary>
    [Fact]
    public void A_text_cut_anywhere_is_refused()
    {
        var json = """{"id":"a","name":"wör\u006cd","size":-12.5e3,"tags":["x","y"],"on":true,"rest":null}"""u8.ToArray();
        for (var length = 0; length < json.Length; length++)
        {
            Assert.Equal("refused", CursorWalk.Describe(json.AsSpan(0, length).ToArray()));
        }

        Assert.NotEqual("refused", CursorWalk.Describe(json));
    }

    // The page comes last, so that what differs is seen first.
    private static string Named(int seed, byte[] json, string said) => $"{said}\nSeed {seed}: {Encoding.Latin1.GetString(json)}";
}
