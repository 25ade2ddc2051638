using System;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Finds the document type declaration before a document's element, whose place the reader that refuses it does not tell.</summary>
internal static class Prolog
{
    private const string Doctype = "<!DOCTYPE";

    public static FileSpan? FindDoctype(string path, string text)
    {
        var offset = ContentStart(text);
        return StartsWith(text, offset, Doctype) ? SpanOf(path, text, offset) : null;
    }

    /// <summary>Where the text is an HTML page, by its document type or its element.</summary>
    public static FileSpan? FindHtml(string path, string text)
    {
        var offset = ContentStart(text);
        return StartsWithIgnoringCase(text, offset, "<!DOCTYPE html") || StartsWithIgnoringCase(text, offset, "<html")
            ? SpanOf(path, text, offset)
            : null;
    }

    /// <summary>Behind white space, comments and processing instructions.</summary>
    private static int ContentStart(string text)
    {
        var offset = 0;
        while (offset < text.Length)
        {
            if (char.IsWhiteSpace(text[offset]) || text[offset] == '\uFEFF')
            {
                offset++;
            }
            else if (StartsWith(text, offset, "<!--"))
            {
                offset = After(text, offset, "-->");
            }
            else if (StartsWith(text, offset, "<?"))
            {
                offset = After(text, offset, "?>");
            }
            else
            {
                return offset;
            }
        }

        return offset;
    }

    private static FileSpan SpanOf(string path, string text, int offset)
    {
        var line = 0;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return FileSpan.At(path, line, offset - lineStart, Doctype.Length);
    }

    private static bool StartsWith(string text, int offset, string value) =>
        string.CompareOrdinal(text, offset, value, 0, value.Length) == 0;

    private static bool StartsWithIgnoringCase(string text, int offset, string value) =>
        string.Compare(text, offset, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string text, int offset, string end)
    {
        var found = text.IndexOf(end, offset, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }
}
