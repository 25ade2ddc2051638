using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clientele;

/// <summary>
/// Places between pages as opaque text: version, checksum, place, items already given, items still wanted. The checksum covers the
/// query too, so a token of another query is refused. It keeps accidents out, not forgers: a link of a token may
/// only say where in the query's own rows to go on (<see cref="OwnLink"/>).
/// </summary>
internal static class ContinuationToken
{
    private const char Version = '1';
    private const char Separator = '\n';
    private const int ChecksumLength = 16;
    private const int Longest = 32 * 1024;

    /// <summary>A walk from the token on.</summary>
    /// <exception cref="InvalidContinuationTokenException">The token is not one of this query's.</exception>
    public static PageCursor Start<T>(PageSource<T> source, string token)
    {
        if (Decode(token) is not [[Version], { Length: ChecksumLength } checksum, var skipText, var sliceText, var offsetText, var remainingText, var link]
            || !TryNumber(skipText, out var skip) || !TryNumber(sliceText, out var sliceEnd) || !TryNumber(offsetText, out var offset)
            || !(TryNumber(remainingText, out var remaining) || remainingText.Length == 0))
        {
            throw new InvalidContinuationTokenException("The continuation token is damaged.");
        }

        var position = new PagePosition(link.Length == 0 ? null : link, skip, sliceEnd);
        var wanted = remainingText.Length == 0 ? (long?)null : remaining;
        if (checksum != Checksum(source.Identity, Place(position, offset, wanted)))
        {
            throw new InvalidContinuationTokenException("The continuation token is damaged, or comes from another query.");
        }

        return source.Own(position) is { } own
            ? new PageCursor(own, offset, wanted)
            : throw new InvalidContinuationTokenException(
                "The continuation token refers to an address with another path or other options than the query. It was forged, or the service "
                + "continues its lists at other addresses: such a list can't be resumed.");
    }

    /// <summary>The token of where a walk is; null at its end.</summary>
    public static string? Of<T>(PageSource<T> source, PageCursor cursor)
    {
        if (cursor.Ended)
        {
            return null;
        }

        var place = Place(cursor.Position, cursor.Offset, cursor.Remaining);
        return Encode($"{Version}{Separator}{Checksum(source.Identity, place)}{Separator}{place}");
    }

    private static string Place(PagePosition position, long offset, long? remaining) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{position.Skip}{Separator}{position.SliceEnd}{Separator}{offset}{Separator}{remaining}{Separator}{position.Link}");

    private static string Checksum(string identity, string place) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identity + Separator + place)))[..ChecksumLength];

    private static bool TryNumber(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static string Encode(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string[] Decode(string token)
    {
        if (token.Length > Longest)
        {
            return [];
        }

        var padded = token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(Separator, 7)
            : [];
    }
}
