using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Clientele.Tests.OData.Oracles;

/// <summary>Reads ABNF text into rules.</summary>
internal sealed class AbnfGrammar
{
    private string _text = string.Empty;
    private int _at;

    public Dictionary<string, AbnfElement> Rules { get; } = new(StringComparer.OrdinalIgnoreCase);

    public AbnfGrammar Read(string source)
    {
        foreach (var rule in RuleTexts(source))
        {
            _text = rule;
            _at = 0;
            var name = Name();
            Space();
            var adds = Take("=/");
            if (!adds)
            {
                Expect("=");
            }

            var body = AlternativesOf();
            Rules[name] = adds ? new Alternatives([Rules[name], body]) : body;
        }

        return this;
    }

    private static IEnumerable<string> RuleTexts(string source)
    {
        var current = new StringBuilder();
        foreach (var line in source.Split('\n').Select(WithoutComment).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (!char.IsWhiteSpace(line[0]) && current.Length > 0)
            {
                yield return current.ToString();
                current.Clear();
            }

            current.Append(line).Append('\n');
        }

        if (current.Length > 0)
        {
            yield return current.ToString();
        }
    }

    private static string WithoutComment(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ';' && !quoted)
            {
                return line[..i];
            }
        }

        return line.TrimEnd('\r');
    }

    private AbnfElement AlternativesOf()
    {
        var items = new List<AbnfElement>();
        do
        {
            items.Add(SequenceOf());
            Space();
        }
        while (Take("/"));
        return items.Count == 1 ? items[0] : new Alternatives(items);
    }

    private AbnfElement SequenceOf()
    {
        var items = new List<AbnfElement>();
        for (Space(); _at < _text.Length && _text[_at] is not ('/' or ')' or ']'); Space())
        {
            items.Add(RepetitionOf());
        }

        return items.Count == 1 ? items[0] : new Sequence(items);
    }

    private AbnfElement RepetitionOf()
    {
        var least = Digits();
        if (Take("*"))
        {
            var most = Digits() ?? int.MaxValue;
            return new Repetition(ElementOf(), least ?? 0, most);
        }

        return least is { } count ? new Repetition(ElementOf(), count, count) : ElementOf();
    }

    private AbnfElement ElementOf()
    {
        if (Take("("))
        {
            var group = AlternativesOf();
            Expect(")");
            return group;
        }

        if (Take("["))
        {
            var optional = AlternativesOf();
            Expect("]");
            return new Repetition(optional, 0, 1);
        }

        if (Take("%s\""))
        {
            return new Text(Quoted(), CaseSensitive: true);
        }

        if (Take("\""))
        {
            return new Text(Quoted(), CaseSensitive: false);
        }

        return Take("%x") ? Range() : new Reference(Name());
    }

    private CharacterRange Range()
    {
        var first = Hexadecimal();
        return new(first, Take("-") ? Hexadecimal() : first);
    }

    private char Hexadecimal()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiHexDigit(_text[_at]))
        {
            _at++;
        }

        return (char)int.Parse(_text.AsSpan(start, _at - start), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private string Quoted()
    {
        var end = _text.IndexOf('"', _at);
        var value = _text[_at..end];
        _at = end + 1;
        return value;
    }

    private int? Digits()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _at == start ? null : int.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private string Name()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '-'))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw new FormatException($"A name is missing in: {_text[_at..]}");
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool Take(string expected)
    {
        if (!_text.AsSpan(_at).StartsWith(expected, StringComparison.Ordinal))
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    private void Expect(string expected)
    {
        if (!Take(expected))
        {
            throw new FormatException($"'{expected}' is missing in: {_text[_at..]}");
        }
    }
}
