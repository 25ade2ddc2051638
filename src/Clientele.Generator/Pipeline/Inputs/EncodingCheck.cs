using System;
using System.Text;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>
/// Whether a description was read in the encoding that it is written in. The compiler reads files before a generator sees them: as UTF-8,
/// or with a byte order mark as UTF-16, and otherwise as it can, silently. Names that come out wrong would be wrong on the wire.
/// </summary>
internal static class EncodingCheck
{
    private const char Replacement = '\uFFFD';

    private static readonly char[] Quotes = ['"', '\''];

    /// <summary>What is wrong; null where the text is as its author wrote it.</summary>
    /// <param name="encoding">What the compiler read the file in; null where it does not say.</param>
    public static LocatedDiagnostic? Find(string path, string text, Encoding? encoding)
    {
        if (IsUtf16(text))
        {
            return At(path, 0, 0, ": it is UTF-16 without a byte order mark; save it as UTF-8");
        }

        var (name, column) = Declared(text);
        if (name.Length > 0 && !IsUnicode(name) && !IsRight(text, name, encoding))
        {
            return At(path, 0, column, $": it is written in {name}, which the compiler does not read; save it as UTF-8 and let its first line say so", name.Length);
        }

        // A reader that refuses wrong bytes leaves only what the author wrote.
        if (encoding?.DecoderFallback is not DecoderExceptionFallback && text.IndexOf(Replacement) is >= 0 and var offset)
        {
            var (line, start) = PlaceOf(text, offset);
            return At(path, line, start, ": these bytes are not UTF-8; save it as UTF-8", 1);
        }

        return null;
    }

    private static LocatedDiagnostic At(string path, int line, int column, string why, int length = 0) =>
        PipelineDescriptors.FileUnreadable.At(FileSpan.At(path, line, column, length), FileNames.Last(path), why);

    /// <summary>What the XML declaration says, and where in the first line; nothing where there is none (XML 1.0, section 4.3.3).</summary>
    private static (string Name, int Column) Declared(string text)
    {
        var end = text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) : -1;
        var key = end < 0 ? -1 : text.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (key < 0 || text.IndexOfAny(Quotes, key, end - key) is not (>= 0 and var open))
        {
            return ("", 0);
        }

        var close = text.IndexOf(text[open], open + 1, end - open - 1);
        return close < 0 || text.IndexOf('\n', 0, close) >= 0 ? ("", 0) : (DidYouMean.Shorten(text.Substring(open + 1, close - open - 1)), open + 1);
    }

    /// <summary>Every other character of the ASCII that every description begins with is zero then.</summary>
    private static bool IsUtf16(string text) => text.Length > 3 && (text[0] == '\0' || text[1] == '\0') && (text[2] == '\0' || text[3] == '\0');

    private static bool IsUnicode(string name) =>
        name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    /// <summary>ASCII is the same everywhere; beyond it, only the Latin encodings that Windows falls back to can't be distinguished.</summary>
    private static bool IsRight(string text, string declared, Encoding? encoding)
    {
        foreach (var character in text)
        {
            if (character > '~')
            {
                return character != Replacement && encoding is { IsSingleByte: true } && Normalize(encoding.WebName) == Normalize(declared) && text.IndexOf(Replacement) < 0;
            }
        }

        return true;
    }

    private static string Normalize(string name) => name.ToLowerInvariant() switch
    {
        "windows-1252" or "cp1252" or "latin1" or "iso-8859-1" or "iso_8859-1" => "iso-8859-1",
        var other => other,
    };

    private static (int Line, int Column) PlaceOf(string text, int offset)
    {
        var line = 0;
        var start = 0;
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return (line, offset - start);
    }
}
