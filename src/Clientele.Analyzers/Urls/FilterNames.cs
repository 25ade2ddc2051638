using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Clientele.Analyzers.Urls;

/// <summary>A path of an expression, and the quoted literal that it is compared with, where it is.</summary>
internal readonly record struct FilterName(UrlPart Path, UrlPart? Quoted);

/// <summary>Finds the paths that an expression of <c>$filter</c> or <c>$orderby</c> names (OData 4.01 Part 2 §5.1.1).</summary>
internal static class FilterNames
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "in", "has", "add", "sub", "mul", "div", "divby", "mod",
        "null", "true", "false", "any", "all", "asc", "desc", "$it", "$root", "$this", "INF", "NaN");

    public static IEnumerable<FilterName> Of(UrlPart expression)
    {
        var text = expression.Text;
        var variables = new HashSet<string>(StringComparer.Ordinal);
        UrlPart? left = null;
        var isCompared = false;
        for (var i = expression.Start; i < expression.End;)
        {
            var c = text[i];
            if (c == '\'')
            {
                var end = QuoteEnd(text, i, expression.End);
                if (left is { } path)
                {
                    yield return new FilterName(path, isCompared ? expression.Slice(i, end) : null);
                    left = null;
                }

                i = end;
                continue;
            }

            if (!IsName(c))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < expression.End && (IsName(text[i]) || text[i] is '/' or '.' or '-' or ':' or UrlText.Hole || (text[i] == '$' && i > start)))
            {
                // A variable and its colon: any(t:t/isActive …).
                if (text[i] == ':')
                {
                    variables.Add(text.Substring(start, i - start));
                    start = i + 1;
                }

                i++;
            }

            var word = expression.Slice(start, i);
            var name = word.Value;
            if (i < expression.End && text[i] == '\'')
            {
                // A literal with its type before it: duration'PT1H', WP.Priority'High'.
                i = QuoteEnd(text, i, expression.End);
                continue;
            }

            if (name is "eq" or "ne")
            {
                isCompared = true;
                continue;
            }

            if (left is { } before)
            {
                yield return new FilterName(before, null);
                left = null;
            }

            isCompared = false;
            var isCall = i < expression.End && text[i] == '(' && name.IndexOf('/') < 0;
            if (!isCall && IsPath(name) && !variables.Contains(First(name)))
            {
                left = word;
            }
        }

        if (left is { } last)
        {
            yield return new FilterName(last, null);
        }
    }

    private static bool IsPath(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && !Words.Contains(name)
        && name.IndexOf('.') < 0 && name.IndexOf('-') < 0 && name.IndexOf(UrlText.Hole) < 0;

    private static string First(string path) => path.IndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : path;

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '@';

    /// <summary>Behind the quote that ends a literal; two quotes are one within it.</summary>
    private static int QuoteEnd(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\'')
            {
                if (i + 1 < end && text[i + 1] == '\'')
                {
                    i++;
                }
                else
                {
                    return i + 1;
                }
            }
        }

        return end;
    }
}
