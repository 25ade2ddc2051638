using System;
using System.Globalization;
using System.Text;

namespace Clientele.TestSupport;

/// <summary>Damages JSON at random, byte by byte and piece by piece; the same seed gives the same damage.</summary>
public static class Damage
{
    private static readonly string[] s_pieces =
    [
        "null", "true", "{}", "[]", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "-", "1e999", "-0", "\"\"", "@odata.type", "@odata.nextLink",
        "9999999999999999999999999999999999", "0.00000000000000000000000000000000000001", "\"https://evil.test/\"", "\"#Guid\"", "\uFFFF", "\0", "value", "NaN",
    ];

    /// <summary>How many cases a test has: <c>CLIENTELE_FUZZ</c>, where it is set.</summary>
    /// <param name="otherwise">The number where nothing is said.</param>
    public static int Cases(int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : otherwise;

    /// <summary>A body with one to three changes.</summary>
    /// <param name="body">The body.</param>
    /// <param name="random">Says what is changed.</param>
    public static byte[] To(byte[] body, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            body = Change(body, random);
        }

        return body;
    }

    private static byte[] Change(byte[] body, Random random)
    {
        var place = random.Next(body.Length + 1);
        var length = random.Next(Math.Min(20, body.Length - place) + 1);
        return random.Next(5) switch
        {
            0 when place < body.Length => [.. body[..place], (byte)random.Next(256), .. body[(place + 1)..]],
            1 => [.. body[..place], .. body[(place + length)..]],
            2 => [.. body[..place], .. body[place..(place + length)], .. body[place..]],
            3 => [.. body[..place], .. Piece(random), .. body[(place + length)..]],
            _ => SwapValues(body, random),
        };
    }

    /// <summary>Puts one value where another belongs, which keeps the JSON whole and breaks its types.</summary>
    private static byte[] SwapValues(byte[] body, Random random)
    {
        var from = random.Next(body.Length + 1);
        var start = from + body.AsSpan(from).IndexOf((byte)':') + 1;
        var length = start > from ? body.AsSpan(start).IndexOfAny(",]}"u8) : -1;
        return length < 0 ? body : [.. body[..start], .. Piece(random), .. body[(start + length)..]];
    }

    private static byte[] Piece(Random random) => Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]);
}
