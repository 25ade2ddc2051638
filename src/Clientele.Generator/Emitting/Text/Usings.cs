using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Text;

/// <summary>
/// Which namespaces emitted code imports: those of the types that it names without one. A name behind a dot belongs to what
/// stands before it, and names in strings and comments are text, but for references in documentation.
/// </summary>
internal static class Usings
{
    private const string Reference = "cref=\"";

    /// <summary>The directives that the text needs, in order.</summary>
    public static IEnumerable<string> Of(string text, RuntimeTypes types)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var position = 0;
        while (position < text.Length && found.Count < types.Namespaces)
        {
            position = text[position] switch
            {
                '"' => AfterString(text, position),
                '/' when StartsWith(text, position, "//") => AfterComment(text, position, types, found),
                var c when IsStart(c) => AfterName(text, position, types, found),
                _ => position + 1,
            };
        }

        return found.Select(name => "using global::" + name + ";");
    }

    private static int AfterName(string text, int start, RuntimeTypes types, SortedSet<string> found)
    {
        var end = start + 1;
        while (end < text.Length && (IsStart(text[end]) || text[end] is >= '0' and <= '9'))
        {
            end++;
        }

        // Types of the runtime have names of four characters and more that begin with a capital.
        if (end - start > 3 && text[start] is >= 'A' and <= 'Z' && (start == 0 || text[start - 1] is not ('.' or '@'))
            && types.NamespaceOf(text.Substring(start, end - start)) is { } name)
        {
            found.Add(name);
        }

        return end;
    }

    private static int AfterComment(string text, int start, RuntimeTypes types, SortedSet<string> found)
    {
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        for (var at = start; (at = text.IndexOf(Reference, at, end - at, StringComparison.Ordinal)) >= 0;)
        {
            at += Reference.Length;
            if (at < end && IsStart(text[at]))
            {
                _ = AfterName(text, at, types, found);
            }
        }

        return end;
    }

    /// <summary>Behind a string: one of a line with escapes, or a raw one.</summary>
    private static int AfterString(string text, int start)
    {
        const string Raw = "\"\"\"";
        if (StartsWith(text, start, Raw))
        {
            var close = text.IndexOf(Raw, start + Raw.Length, StringComparison.Ordinal);
            return close < 0 ? text.Length : close + Raw.Length;
        }

        var end = start + 1;
        while (end < text.Length && text[end] is not ('"' or '\n'))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return end + 1;
    }

    private static bool StartsWith(string text, int position, string value) => string.CompareOrdinal(text, position, value, 0, value.Length) == 0;

    private static bool IsStart(char c) => c is '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u0080';
}
