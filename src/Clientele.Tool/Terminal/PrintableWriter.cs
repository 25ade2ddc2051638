using System.Globalization;
using System.IO;
using System.Text;

namespace Clientele.Tool.Terminal;

/// <summary>
/// Writes what can be looked at. Names of descriptions, titles of pages and lines of code are other people's text: characters that move the cursor, clear a
/// terminal or turn the direction of a line around become question marks. Colours pass, which this tool writes.
/// </summary>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private const int MostColor = 4;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(IsPrintable(value) ? value : '?');

    public override void Write(string? value) => inner.Write(value is null ? null : Clean(value));

    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : Clean(value));

    public override void Flush() => inner.Flush();

    /// <summary>A text without what can't be looked at.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPrintable(text[i]) && !IsColor(text, i))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '?';
            }
        }

        return clean?.ToString() ?? text;
    }

    private static bool IsPrintable(char character) => character is '\n' or '\r' or '\t'
        || !(char.IsControl(character) || character is (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));

    /// <summary>Whether a select graphic rendition begins here (ECMA-48, section 8.3.117): <c>ESC [ 31 m</c>.</summary>
    private static bool IsColor(string text, int at)
    {
        if (text[at] != '\u001b' || at + 1 >= text.Length || text[at + 1] != '[')
        {
            return false;
        }

        var end = at + 2;
        while (end < text.Length && end < at + MostColor && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == 'm';
    }
}
