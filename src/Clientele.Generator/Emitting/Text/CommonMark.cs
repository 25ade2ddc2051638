using System;
using System.Collections.Generic;
using System.Text;

namespace Clientele.Generator.Emitting.Text;

/// <summary>Words that may be CommonMark with HTML in it, as those of OpenAPI are (3.1, 4.3): code is code in documentation comments, and tags are left out.</summary>
internal static class CommonMark
{
    private const string Open = "&lt;";
    private const string Close = "&gt;";
    private const string EndOfCode = "&lt;/code&gt;";

    /// <summary>Tags that part words.</summary>
    private static readonly HashSet<string> s_blocks = ["p", "br", "ul", "ol", "li", "div", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "hr", "dl", "dt", "dd"];

    private static readonly HashSet<string> s_tags = [.. s_blocks, "a", "b", "i", "em", "strong", "code", "span", "tt", "sub", "sup", "u", "small", "thead", "tbody"];

    /// <summary>The words as XML.</summary>
    public static string Xml(string words)
    {
        var text = CSharpText.Xml(words);
        if (text.IndexOf('`') < 0 && text.IndexOf(Open, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '`' && Span(text, i) is { } span)
            {
                result.Append("<c>").Append(span.Content).Append("</c>");
                i = span.End;
            }
            else if (Tag(text, i) is { } tag)
            {
                i = tag.End;
                if (tag.Name == "code" && text.IndexOf(EndOfCode, i, StringComparison.Ordinal) is > 0 and var end && end > i)
                {
                    result.Append("<c>").Append(text, i, end - i).Append("</c>");
                    i = end + EndOfCode.Length;
                }
                else if (s_blocks.Contains(tag.Name))
                {
                    Append(result, ' ');
                }
            }
            else
            {
                Append(result, text[i++]);
            }
        }

        return result.ToString().Trim() is { Length: > 0 } rendered ? rendered : text;
    }

    private static void Append(StringBuilder result, char character)
    {
        if (character != ' ' || (result.Length > 0 && result[result.Length - 1] != ' '))
        {
            result.Append(character);
        }
    }

    /// <summary>A code span: what stands between two runs of as many backticks (CommonMark 0.31, 6.1).</summary>
    private static (string Content, int End)? Span(string text, int start)
    {
        var length = Run(text, start);
        for (var at = start + length; (at = text.IndexOf('`', at)) >= 0;)
        {
            var run = Run(text, at);
            if (run == length)
            {
                var content = text.Substring(start + length, at - start - length).Trim();
                return content.Length == 0 ? null : (content, at + length);
            }

            at += run;
        }

        return null;
    }

    private static int Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '`')
        {
            end++;
        }

        return end - start;
    }

    /// <summary>A tag of HTML that this text begins with; null for anything else in angle brackets, such as a placeholder.</summary>
    private static (string Name, int End)? Tag(string text, int start)
    {
        if (string.CompareOrdinal(text, start, Open, 0, Open.Length) != 0)
        {
            return null;
        }

        var from = start + Open.Length;
        from += from < text.Length && text[from] == '/' ? 1 : 0;
        var to = from;
        while (to < text.Length && (char.IsLetter(text[to]) || (to > from && char.IsDigit(text[to]))))
        {
            to++;
        }

        var name = text.Substring(from, to - from).ToLowerInvariant();
        var end = s_tags.Contains(name) ? text.IndexOf(Close, to, StringComparison.Ordinal) : -1;
        var isTag = end >= 0 && (end == to || text[to] is ' ' or '/') && text.IndexOf(Open, to, end - to, StringComparison.Ordinal) < 0;
        return isTag ? (name, end + Close.Length) : null;
    }
}
