using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Tests.OData.Oracles;

/// <summary>
/// Says whether a text is in the language of a rule. It follows every alternative, as ABNF is no ordered choice, and remembers where each
/// rule can end from each position, so that it takes polynomial time.
/// </summary>
internal sealed class AbnfMatcher(AbnfGrammar grammar, IReadOnlyDictionary<string, HashSet<string>>? constraints = null)
{
    private readonly Dictionary<(string Rule, int Start), HashSet<int>> _known = [];
    private string _input = string.Empty;

    public bool Matches(string rule, string input)
    {
        _known.Clear();
        _input = input;
        return Ends(new Reference(rule), 0).Contains(input.Length);
    }

    private IEnumerable<int> Ends(AbnfElement element, int start) => element switch
    {
        Text text => EndsOfText(text, start),
        CharacterRange range => start < _input.Length && _input[start] >= range.First && _input[start] <= range.Last ? [start + 1] : [],
        Alternatives alternatives => alternatives.Items.SelectMany(item => Ends(item, start)).Distinct(),
        Sequence sequence => EndsOfSequence(sequence, start),
        Repetition repetition => EndsOfRepetition(repetition, start),
        Reference reference => EndsOfRule(reference.Name, start),
        _ => throw new InvalidOperationException($"{element} is no element."),
    };

    private int[] EndsOfText(Text text, int start) =>
        _input.AsSpan(start).StartsWith(text.Value, text.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
            ? [start + text.Value.Length]
            : [];

    private HashSet<int> EndsOfSequence(Sequence sequence, int start)
    {
        HashSet<int> ends = [start];
        foreach (var item in sequence.Items)
        {
            ends = [.. ends.SelectMany(end => Ends(item, end))];
        }

        return ends;
    }

    private HashSet<int> EndsOfRepetition(Repetition repetition, int start)
    {
        var ends = new HashSet<int>();
        HashSet<int> current = [start];
        for (var count = 0; current.Count > 0; count++)
        {
            if (count >= repetition.Least)
            {
                current.RemoveWhere(end => !ends.Add(end));
            }

            if (count == repetition.Most)
            {
                break;
            }

            current = [.. current.SelectMany(end => Ends(repetition.Item, end))];
        }

        return ends;
    }

    private HashSet<int> EndsOfRule(string name, int start)
    {
        if (!_known.TryGetValue((name, start), out var ends))
        {
            // Set before it is known, so that a rule that comes back to itself without moving ends there.
            _known[(name, start)] = [];
            ends = [.. Ends(grammar.Rules[name], start)];
            if (constraints is not null && constraints.TryGetValue(name, out var names))
            {
                ends.RemoveWhere(end => !names.Contains(_input[start..end]));
            }

            _known[(name, start)] = ends;
        }

        return ends;
    }
}
