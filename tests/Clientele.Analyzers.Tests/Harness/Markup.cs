using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>A snippet and where in it diagnostics are expected: <c>{|CLT2001:here|}</c>.</summary>
internal sealed record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Matches(text, i, "{|CLT") && text.IndexOf(':', i) is var colon && colon == i + "{|CLT0000".Length)
            {
                open.Push((text[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (open.Count > 0 && Matches(text, i, "|}"))
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        Assert.Empty(open);
        expected.Sort((left, right) => left.Item2.CompareTo(right.Item2));
        return new Markup(source.ToString(), expected);
    }

    private static bool Matches(string text, int at, string value) => string.CompareOrdinal(text, at, value, 0, value.Length) == 0;
}
