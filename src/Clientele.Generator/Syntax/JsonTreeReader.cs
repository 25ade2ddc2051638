using System.Collections.Generic;
using System.Text;
using System.Threading;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Syntax;

/// <summary>
/// Reads JSON (RFC 8259) into positioned nodes, in one pass and without recursion deeper than a bound. What is broken is reported once, at its
/// place; what stood before it is kept.
/// </summary>
internal sealed class JsonTreeReader
{
    private const int Deepest = 128;

    private readonly string _path;
    private readonly string _text;
    private readonly DiagnosticDescriptor _malformed;
    private readonly List<LocatedDiagnostic> _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private int _offset;
    private int _line;
    private int _lineStart;
    private bool _isBroken;

    private JsonTreeReader(
        string path, string text, DiagnosticDescriptor malformed, List<LocatedDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        _path = path;
        _text = text;
        _malformed = malformed;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _offset = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _lineStart = _offset;
    }

    /// <summary>Reads the one value of <paramref name="text"/>.</summary>
    /// <param name="malformed">What to report where the text is no JSON; it takes the reason.</param>
    /// <returns>Null where there is no value.</returns>
    public static TreeNode? Read(
        string path, string text, DiagnosticDescriptor malformed, List<LocatedDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var reader = new JsonTreeReader(path, text, malformed, diagnostics, cancellationToken);
        reader.SkipSpace();
        var root = reader.ReadValue(0);
        reader.SkipSpace();
        if (!reader._isBroken && reader._offset < text.Length)
        {
            reader.Break("nothing can follow the value");
        }

        return root;
    }

    private TreeNode? ReadValue(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > Deepest)
        {
            Break("it is nested too deeply");
            return null;
        }

        switch (Peek())
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                var start = _offset;
                return ReadString() is { } text ? new ScalarNode(text, ScalarType.Text, SpanOf(start + 1, _offset - start - 2)) : null;
            default:
                return ReadLiteral();
        }
    }

    private MappingNode ReadObject(int depth)
    {
        var span = SpanOf(_offset, 1);
        var entries = new List<MappingEntry>();
        _offset++;
        SkipSpace();
        while (!_isBroken && !TryTake('}'))
        {
            if (entries.Count > 0 && !Take(',', "a comma or a closing brace is wanted"))
            {
                break;
            }

            SkipSpace();
            var start = _offset;
            if (Peek() != '"')
            {
                Break("a member's name in quotes is wanted");
                break;
            }

            if (ReadString() is not { } key)
            {
                break;
            }

            var keySpan = SpanOf(start + 1, _offset - start - 2);
            SkipSpace();
            if (!Take(':', "a colon is wanted"))
            {
                break;
            }

            SkipSpace();
            if (ReadValue(depth + 1) is not { } value)
            {
                break;
            }

            entries.Add(new MappingEntry(key, keySpan, value));
            SkipSpace();
        }

        return new MappingNode(entries, span);
    }

    private SequenceNode ReadArray(int depth)
    {
        var span = SpanOf(_offset, 1);
        var items = new List<TreeNode>();
        _offset++;
        SkipSpace();
        while (!_isBroken && !TryTake(']'))
        {
            if (items.Count > 0 && !Take(',', "a comma or a closing bracket is wanted"))
            {
                break;
            }

            SkipSpace();
            if (ReadValue(depth + 1) is not { } item)
            {
                break;
            }

            items.Add(item);
            SkipSpace();
        }

        return new SequenceNode(items, span);
    }

    /// <summary>The text of a string, whose quotes are passed; null, and reported, where it is none.</summary>
    private string? ReadString()
    {
        var start = ++_offset;
        StringBuilder? builder = null;
        while (_offset < _text.Length)
        {
            var character = _text[_offset];
            if (character == '"')
            {
                var result = builder is null ? _text.Substring(start, _offset - start) : builder.ToString();
                _offset++;
                return result;
            }

            if (character < ' ')
            {
                break;
            }

            if (character != '\\')
            {
                builder?.Append(character);
                _offset++;
                continue;
            }

            builder ??= new StringBuilder().Append(_text, start, _offset - start);
            if (!ReadEscape(builder))
            {
                return null;
            }
        }

        Break("the text has no end in its line");
        return null;
    }

    private bool ReadEscape(StringBuilder builder)
    {
        const string Escapes = "\"\\/bfnrt";
        const string Meanings = "\"\\/\b\f\n\r\t";
        var next = _offset + 1 < _text.Length ? _text[_offset + 1] : '\0';
        var index = Escapes.IndexOf(next);
        if (index >= 0)
        {
            builder.Append(Meanings[index]);
            _offset += 2;
            return true;
        }

        if (next == 'u' && _offset + 6 <= _text.Length)
        {
            var code = 0;
            for (var i = _offset + 2; i < _offset + 6; i++)
            {
                var digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(_text[i]));
                code = digit < 0 ? -1 : code < 0 ? code : (code * 16) + digit;
            }

            if (code >= 0)
            {
                builder.Append((char)code);
                _offset += 6;
                return true;
            }
        }

        Break("this is no escape sequence");
        return false;
    }

    private ScalarNode? ReadLiteral()
    {
        var start = _offset;
        while (_offset < _text.Length && IsLiteral(_text[_offset]))
        {
            _offset++;
        }

        var text = _text.Substring(start, _offset - start);
        ScalarType? type = text switch
        {
            "null" => ScalarType.Null,
            "true" or "false" => ScalarType.Boolean,
            _ => NumberType(text),
        };
        if (type is { } known)
        {
            return new ScalarNode(text, known, SpanOf(start, text.Length));
        }

        _offset = start;
        Break("a value is wanted");
        return null;
    }

    private static bool IsLiteral(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.';

    /// <summary>By the grammar of RFC 8259, section 6.</summary>
    private static ScalarType? NumberType(string text)
    {
        var i = 0;
        if (i < text.Length && text[i] == '-')
        {
            i++;
        }

        var first = i;
        i = Digits(text, i);
        if (i == first || (text[first] == '0' && i > first + 1))
        {
            return null;
        }

        var isInteger = i == text.Length;
        if (i < text.Length && text[i] == '.')
        {
            var fraction = i + 1;
            i = Digits(text, fraction);
            if (i == fraction)
            {
                return null;
            }
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var exponent = i + 1 < text.Length && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
            i = Digits(text, exponent);
            if (i == exponent)
            {
                return null;
            }
        }

        return i == text.Length ? (isInteger ? ScalarType.Integer : ScalarType.Float) : null;
    }

    private static int Digits(string text, int start)
    {
        while (start < text.Length && text[start] is >= '0' and <= '9')
        {
            start++;
        }

        return start;
    }

    private void SkipSpace()
    {
        for (; _offset < _text.Length && _text[_offset] is ' ' or '\t' or '\r' or '\n'; _offset++)
        {
            if (_text[_offset] == '\n')
            {
                _line++;
                _lineStart = _offset + 1;
            }
        }
    }

    private char Peek() => _offset < _text.Length ? _text[_offset] : '\0';

    private bool TryTake(char character)
    {
        if (Peek() != character)
        {
            return false;
        }

        _offset++;
        return true;
    }

    private bool Take(char character, string otherwise)
    {
        if (TryTake(character))
        {
            return true;
        }

        Break(otherwise);
        return false;
    }

    /// <summary>No token goes over the end of a line.</summary>
    private FileSpan SpanOf(int offset, int length) => FileSpan.At(_path, _line, offset - _lineStart, length);

    private void Break(string why)
    {
        if (!_isBroken)
        {
            _isBroken = true;
            _diagnostics.Add(_malformed.At(SpanOf(_offset, _offset < _text.Length ? 1 : 0), why));
        }
    }
}
