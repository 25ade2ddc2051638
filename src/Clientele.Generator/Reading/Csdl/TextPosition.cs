using System;
using Clientele.Generator.Diagnostics;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Finds places of a text again from their line and column.</summary>
internal static class TextPosition
{
    private const string Doctype = "<!DOCTYPE";

    /// <summary>Whether a document type declaration begins just before <paramref name="span"/>.</summary>
    public static bool HasDoctypeBefore(string text, FileSpan span)
    {
        var end = Math.Min(text.Length, Offset(text, span) + Doctype.Length);
        var start = Math.Max(0, end - (2 * Doctype.Length) - 2);
        return text.IndexOf(Doctype, start, end - start, StringComparison.Ordinal) >= 0;
    }

    private static int Offset(string text, FileSpan span)
    {
        var offset = 0;
        for (var line = 0; line < span.StartLine; line++)
        {
            var next = text.IndexOf('\n', offset);
            if (next < 0)
            {
                return text.Length;
            }

            offset = next + 1;
        }

        return Math.Min(text.Length, offset + span.StartColumn);
    }
}
