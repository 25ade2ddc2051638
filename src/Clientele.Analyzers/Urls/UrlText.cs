using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Analyzers.Urls;

/// <summary>Text that code puts together, as far as it is known, and where in the source each character stands.</summary>
internal sealed class UrlText
{
    /// <summary>Stands for what is known at run time only.</summary>
    public const char Hole = '\u0001';

    private const int Nowhere = -1;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan?> _spans = [];

    private UrlText(SyntaxTree tree) => Tree = tree;

    public SyntaxTree Tree { get; }

    public string Value => _text.ToString();

    public int Length => _text.Length;

    public static UrlText In(SyntaxTree tree) => new(tree);

    public void AddHole(SyntaxNode syntax) => Add(Hole, syntax.SyntaxTree == Tree ? syntax.Span : null);

    /// <summary>Adds text of a token whose characters are those of its value, one by one; else text without places.</summary>
    public void AddToken(SyntaxToken token)
    {
        var (written, value) = (token.Text, token.ValueText);
        var start = Nowhere;
        if (token.SyntaxTree == Tree)
        {
            if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                start = written == value ? token.SpanStart : Nowhere;
            }
            else if (written.Length > value.Length && (written.Length - value.Length) is var rest && written.IndexOf(value, System.StringComparison.Ordinal) is >= 0 and var at
                && at <= rest)
            {
                start = token.SpanStart + at;
            }
        }

        AddText(value, start);
    }

    /// <summary>Adds text that has no place of its own here.</summary>
    public void AddText(string text) => AddText(text, Nowhere);

    /// <summary>Where a part of the value stands, from its first character to its last; null where that is nowhere, or not together.</summary>
    public Location? Locate(int start, int length)
    {
        if (length <= 0 || _spans[start] is not { } first || _spans[start + length - 1] is not { } last || last.End < first.Start)
        {
            return null;
        }

        return Location.Create(Tree, TextSpan.FromBounds(first.Start, last.End));
    }

    private void AddText(string text, int start)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // What is escaped in the address means what it stands for: %20 is a space.
            if (text[i] == '%' && i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low && high < 8)
            {
                Add((char)((high * 16) + low), start == Nowhere ? null : new TextSpan(start + i, 3));
                i += 2;
            }
            else
            {
                Add(text[i], start == Nowhere ? null : new TextSpan(start + i, 1));
            }
        }
    }

    private void Add(char character, TextSpan? span)
    {
        _text.Append(character);
        _spans.Add(span);
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
