using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Makes documents that nobody would write of one that somebody wrote: by words, by lines, or by characters.</summary>
internal sealed partial class OpenApiMutator(string seed, int randomSeed)
{
    private const string Alphabet = "\0\t\n\r !\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~é\u2028\u202E\uD83D\uFEFF";

    private static readonly string[] Hostile =
    [
        "''", "null", "true", "{}", "[]", "[[]]", "-1", "1e999", "'#'", "'#/'", "'#/components/schemas/Pet'", "'#/paths/~1token'", "'other.yaml#/a'", "'https://x.test/a'",
        "class", "Object", "'9'", "'*/ #error'", "'\"; throw null; //'", "'{0}'", "'</summary>'", "\"\\r\\n#if\"", "Größe", "日本", "\"\\u202Eevil\"", "'/'", "'/{'", "'/a/{b}{c}/{b}'", "*x", "&x a", "!t a",
        "object", "array", "string", "integer", "'null'", "/data", "'/data/-/0'", "basic", "'1d'", "'2XX'", "default", new string('x', 2_000), "ToString", "Client", "JsonRead", "Everything",
    ];

    private readonly Random _random = new(randomSeed);
    private readonly string[] _words = [.. Words().Matches(seed).Select(match => match.Value).Distinct(), .. Hostile];

    public string Next()
    {
        var text = seed;
        for (var edits = _random.Next(1, 7); edits > 0; edits--)
        {
            text = _random.Next(5) switch
            {
                0 => MutateCharacter(text),
                1 => MutateLine(text),
                _ => MutateWord(text),
            };
        }

        return text;
    }

    private string MutateWord(string text)
    {
        var matches = Words().Matches(text);
        if (matches.Count == 0)
        {
            return text;
        }

        var match = matches[_random.Next(matches.Count)];
        return text[..match.Index] + _words[_random.Next(_words.Length)] + text[(match.Index + match.Length)..];
    }

    private string MutateLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var at = _random.Next(lines.Count);
        switch (_random.Next(4))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(_random.Next(lines.Count), lines[at]);
                break;
            case 2:
                lines[at] = "  " + lines[at];
                break;
            default:
                lines[at] = lines[at].StartsWith("  ", StringComparison.Ordinal) ? lines[at][2..] : lines[at];
                break;
        }

        return string.Join('\n', lines);
    }

    private string MutateCharacter(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var builder = new StringBuilder(text);
        var at = _random.Next(builder.Length);
        switch (_random.Next(3))
        {
            case 0:
                builder[at] = Alphabet[_random.Next(Alphabet.Length)];
                break;
            case 1:
                builder.Insert(at, Alphabet[_random.Next(Alphabet.Length)]);
                break;
            default:
                builder.Remove(at, Math.Min(_random.Next(1, 40), builder.Length - at));
                break;
        }

        return builder.ToString();
    }

    [GeneratedRegex(@"'[^'\n]*'|[A-Za-z0-9_/~.-]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();
}
