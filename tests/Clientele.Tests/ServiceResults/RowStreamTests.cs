using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;
using Clientele.OData;
using Clientele.Tests.Json;

namespace Clientele.Tests.ServiceResults;

/// <summary>A page that comes in pieces reads as the page that is there at once.</summary>
public class RowStreamTests
{
    private const string Page = """
        {"@odata.context":"x", "@odata.count":3 ,"value":[ {"id":"a","tags":["]","}"]} ,{"id":"b\"\\","size":1.5},
        {"id":"c","unknown":{"a":[1,{"b":"{"}]}}] , "@odata.nextLink":"Rows?$skiptoken=3"}
        """;

    [Fact]
    public void Pieces_of_any_length_give_the_same_rows()
    {
        var json = Encoding.UTF8.GetBytes(Page);
        var whole = Whole(json);
        Assert.Equal("a,b\"\\,c,|3|Rows?$skiptoken=3|True", whole);
        for (var length = 1; length <= json.Length; length++)
        {
            Assert.Equal(whole, InPieces(json, _ => length));
        }
    }

    [Fact]
    public void Numbers_are_not_taken_before_their_end_has_come()
    {
        var rows = new List<long>();
        var stream = new RowStream<long>(JsonRead.Int64, new ODataRows());
        var used = stream.Read("""{"value":[12,34"""u8, isFinal: false, rows);
        Assert.Equal([12L], rows);
        stream.Read(Encoding.UTF8.GetBytes("""{"value":[12,3456]}""").AsSpan(used), isFinal: true, rows);
        Assert.Equal([12L, 3456L], rows);
    }

    [Theory]
    [InlineData("[{]")]
    [InlineData("[,1]")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    public void What_is_no_array_is_refused_in_pieces_too(string rows)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"value":{{rows}}}""");
        Assert.Equal("refused", InPieces(json, _ => 1));
        Assert.Equal("refused", InPieces(json, _ => json.Length));
    }

    [Fact]
    public void Mutated_pages_in_random_pieces_are_taken_or_refused_as_whole_ones()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            byte[] json = [.. "{\"value\":"u8, .. MutatedPage.Make(seed), (byte)'}'];
            var whole = Whole(json);
            Assert.Equal($"{seed}: {whole}", $"{seed}: {InPieces(json, _ => random.Next(1, 200))}");
        }
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public void Rows_lie_as_deep_as_they_do_in_the_whole_page(int depth, bool isRead)
    {
        var json = Encoding.UTF8.GetBytes("{\"value\":[{\"x\":" + new string('[', depth) + new string(']', depth) + "}]}");
        Assert.Equal(isRead, Whole(json) != "refused");
        Assert.Equal(isRead, InPieces(json, _ => json.Length) != "refused");
    }

    private static string Whole(byte[] json)
    {
        try
        {
            var reader = new JsonCursor(json, new JsonLayouts());
            var rows = ODataResults.ReadRows(ref reader, Id);
            reader.ReadEnd();
            return Describe(rows.Items, rows.Envelope.Count, rows.Envelope.NextLink, rows.Envelope.HasContext);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "refused";
        }
    }

    private static string InPieces(byte[] json, Func<int, int> length)
    {
        var rows = new List<string?>();
        var envelope = new ODataRows();
        var stream = new RowStream<string?>(Id, envelope);
        var start = 0;
        var end = 0;
        try
        {
            while (end < json.Length)
            {
                end = Math.Min(json.Length, end + length(end));
                start += stream.Read(json.AsSpan(start..end), isFinal: false, rows);
            }

            stream.Read(json.AsSpan(start), isFinal: true, rows);
            return stream.HasRows ? Describe(rows, envelope.Count, envelope.NextLink, envelope.HasContext) : "refused";
        }
        catch (RowFault)
        {
            return "refused";
        }
    }

    private static string Describe(IEnumerable<string?> rows, long? count, string? next, bool hasContext) =>
        $"{string.Join(',', rows)},|{count}|{next}|{hasContext}";

    private static string? Id(ref JsonCursor reader)
    {
        string? id = null;
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            if (name.Is("id"u8))
            {
                id = JsonRead.StringOrNull(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return id;
    }
}
