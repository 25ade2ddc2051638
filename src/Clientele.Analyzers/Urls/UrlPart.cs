using System.Collections.Generic;

namespace Clientele.Analyzers.Urls;

/// <summary>A part of an address: where in its text it begins and how long it is.</summary>
internal readonly record struct UrlPart(string Text, int Start, int Length)
{
    public string Value => Text.Substring(Start, Length);

    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public bool HasHole => Text.IndexOf(UrlText.Hole, Start, Length) >= 0;

    public static UrlPart Whole(string text) => new(text, 0, text.Length);

    public UrlPart Slice(int start, int end) => new(Text, start, end - start);

    public UrlPart Trimmed()
    {
        var (start, end) = (Start, End);
        while (start < end && Text[start] is ' ' or '+')
        {
            start++;
        }

        while (end > start && Text[end - 1] is ' ' or '+')
        {
            end--;
        }

        return Slice(start, end);
    }

    public int IndexOf(char c) => Text.IndexOf(c, Start, Length);

    /// <summary>Parts between separators, not within quotes or parentheses.</summary>
    public IEnumerable<UrlPart> Split(char separator)
    {
        var start = Start;
        var depth = 0;
        var isQuoted = false;
        for (var i = Start; i < End; i++)
        {
            var c = Text[i];
            if (c == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == separator && depth <= 0)
                {
                    yield return Slice(start, i);
                    start = i + 1;
                }
            }
        }

        yield return Slice(start, End);
    }
}
