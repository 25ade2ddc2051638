using System.Globalization;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Tests.Json;

/// <summary>What the cursor says of a text, in the words of <see cref="ReaderOracle"/>.</summary>
internal static class CursorWalk
{
    private static readonly JsonMemberTable Members = new("id", "name", "size", "count", "tags", "on");

    public static string Describe(byte[] json)
    {
        var said = new StringBuilder();
        try
        {
            var cursor = new JsonCursor(json);
            Value(ref cursor, said);
            cursor.ReadEnd();
            return said.ToString();
        }
        catch (JsonException)
        {
            return "refused";
        }
    }

    public static string Rows(byte[] json, JsonLayouts? layouts)
    {
        try
        {
            var said = new StringBuilder();
            var cursor = new JsonCursor(json, layouts);
            if (cursor.TokenType != JsonTokenType.StartArray)
            {
                return "refused";
            }

            JsonRead.List(ref cursor, (ref JsonCursor row) => Row(ref row, said));
            cursor.ReadEnd();
            return said.ToString();
        }
        catch (JsonException)
        {
            return "refused";
        }
    }

    private static bool Row(ref JsonCursor reader, StringBuilder said)
    {
        var members = JsonRead.Members(ref reader, Members);
        while (members.Next(ref reader, out var member))
        {
            switch (member)
            {
                case 0: said.Append("id=").Append(JsonRead.StringOrNull(ref reader)).Append(';'); break;
                case 1: said.Append("name=").Append(JsonRead.StringOrNull(ref reader)).Append(';'); break;
                case 2: said.Append(CultureInfo.InvariantCulture, $"size={JsonRead.DoubleOrNull(ref reader):R};"); break;
                case 3: said.Append(CultureInfo.InvariantCulture, $"count={JsonRead.Int64OrNull(ref reader)};"); break;
                case 4: said.Append("tags="); said.AppendJoin("", Tags(ref reader)).Append(';'); break;
                case 5: said.Append("on=").Append(JsonRead.Boolean(ref reader)).Append(';'); break;
                case JsonMemberTable.ETag: said.Append("@odata.etag=").Append(JsonRead.StringOrNull(ref reader)).Append(';'); break;
                default: reader.Skip(); break;
            }
        }

        said.Append('|');
        return true;
    }

    private static System.Collections.Generic.IEnumerable<string> Tags(ref JsonCursor reader) =>
        JsonRead.List(ref reader, (ref JsonCursor item) => JsonRead.StringOrNull(ref item) + ",");

    private static void Value(ref JsonCursor reader, StringBuilder said)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                said.Append('\'').Append(JsonRead.String(ref reader)).Append("' ");
                break;
            case JsonTokenType.Number:
                said.Append('#').Append(Encoding.ASCII.GetString(reader.ReadNumber())).Append(' ');
                break;
            case JsonTokenType.StartObject:
                said.Append("{ ");
                reader.EnterObject();
                var isFirst = true;
                while (reader.NextName(ref isFirst, out var name))
                {
                    said.Append(name.ToString()).Append("= ");
                    Value(ref reader, said);
                }

                said.Append("} ");
                break;
            case JsonTokenType.StartArray:
                said.Append("[ ");
                if (reader.EnterArray())
                {
                    do
                    {
                        Value(ref reader, said);
                    }
                    while (reader.NextItem());
                }

                said.Append("] ");
                break;
            default:
                said.Append(reader.TokenType).Append(' ');
                reader.Skip();
                break;
        }
    }
}
