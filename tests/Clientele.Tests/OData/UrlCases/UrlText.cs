using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>Brings a URL into the one form that all URLs of the same meaning have: decoded, without host, options in order.</summary>
internal static class UrlText
{
    public static string Normalize(string url)
    {
        var text = Uri.UnescapeDataString(url);
        text = Regex.Replace(text, @"^https?://[^/]+/(odata/)?|^/", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1));
        text = Regex.Replace(text, @",\s+", ",", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
        var query = text.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? Sorted(text, ';') : $"{text[..query]}?{Sorted(text[(query + 1)..], '&')}";
    }

    /// <summary>Options in alphabetic order, those within <c>$expand</c> too.</summary>
    private static string Sorted(string options, char separator) =>
        string.Join(separator, Split(options, separator).Select(SortedWithin).Order(StringComparer.Ordinal));

    private static string SortedWithin(string option)
    {
        const string Name = "$expand=";
        return option.StartsWith(Name, StringComparison.Ordinal)
            ? Name + string.Join(',', Split(option[Name.Length..], ',').Select(SortedItem))
            : option;
    }

    private static string SortedItem(string item)
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? item : $"{item[..open]}({Sorted(item[(open + 1)..^1], ';')})";
    }

    /// <summary>Splits at a separator that stands outside parentheses and quotes.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '\'';
            depth += quoted ? 0 : text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == separator && depth == 0 && !quoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
