using System;
using System.Collections.Generic;
using System.Text;

namespace Clientele.Tests.Json;

/// <summary>Pages of rows as services write them, in one of several orders and styles, then broken at random.</summary>
internal static class MutatedPage
{
    private static readonly string[] Texts = ["a", "", "Müller", "日本語 text", "x\\ny", "q\\\"q", "\\u0041bc", "\\ud83d\\ude00", "a long text that does not fit into thirty-two bytes at all", "/"];

    private static readonly string[] Numbers = ["0", "-1", "12.50", "123456789012345678", "1234567890123456789", "0.1", "1e3", "-2.5E-3", "3.141592653589793", "999999999999999999999"];

    private static readonly string[] Glue = ["", "", "", " ", "\n  ", "\t", "\r\n"];

    private static readonly byte[] Noise = "\"\\{}[]:,0-1.eE+ \n\ttrufalsn@\u0000\u001f"u8.ToArray();

    public static byte[] Make(int seed)
    {
        var random = new Random(seed);
        var space = Glue[random.Next(Glue.Length)];
        var order = Members(random);
        var page = new StringBuilder("[");
        var rows = random.Next(1, 8);
        for (var row = 0; row < rows; row++)
        {
            page.Append(row == 0 ? "" : ",").Append(space).Append('{');
            var first = true;
            foreach (var member in order)
            {
                if (random.Next(12) == 0)
                {
                    continue;
                }

                page.Append(first ? "" : ",").Append(space).Append('"').Append(member).Append("\":").Append(space.Length == 0 ? "" : " ").Append(Value(member, random));
                first = false;
            }

            page.Append(space).Append('}');
        }

        page.Append(space).Append(']').Append(random.Next(2) == 0 ? new string('\n', 80) : "");
        return Mutate(Encoding.UTF8.GetBytes(page.ToString()), random);
    }

    private static List<string> Members(Random random)
    {
        List<string> members = ["id", "name", "size", "count", "tags", "on"];
        string[] others = ["@odata.etag", "@odata.id", "id@odata.type", "unknown", "na\\u006de", "a_name_that_is_longer_than_any_step_of_a_layout_may_ever_be_at_all"];
        foreach (var other in others)
        {
            if (random.Next(4) == 0)
            {
                members.Insert(random.Next(members.Count + 1), other);
            }
        }

        if (random.Next(3) == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
        }

        return members;
    }

    private static string Value(string member, Random random) => member switch
    {
        "size" or "count" => random.Next(5) == 0 ? "null" : Numbers[random.Next(Numbers.Length)],
        "tags" => random.Next(3) == 0 ? "[]" : $"[\"{Texts[random.Next(Texts.Length)]}\", null]",
        "on" => random.Next(2) == 0 ? "true" : "false",
        "unknown" => random.Next(2) == 0 ? "{\"a\":[1,{\"b\":null}]}" : "[[],{}]",
        _ => random.Next(6) == 0 ? "null" : $"\"{Texts[random.Next(Texts.Length)]}\"",
    };

    private static byte[] Mutate(byte[] json, Random random)
    {
        var bytes = new List<byte>(json);
        for (var changes = random.Next(4); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = Noise[random.Next(Noise.Length)];
                    break;
                case 1:
                    bytes.Insert(at, Noise[random.Next(Noise.Length)]);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(128, 256);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }
}
