using System;
using System.Collections.Generic;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding;

/// <summary>Chooses sets, singletons and operations by the contract's patterns; a pattern that matches nothing is reported.</summary>
internal sealed class Selection
{
    private readonly Pattern[] _includeSets;
    private readonly Pattern[] _excludeSets;
    private readonly Pattern[] _includeOperations;
    private readonly Pattern[] _excludeOperations;

    public Selection(SelectionRules rules)
    {
        _includeSets = Compile(rules.IncludeSets);
        _excludeSets = Compile(rules.ExcludeSets);
        _includeOperations = Compile(rules.IncludeOperations);
        _excludeOperations = Compile(rules.ExcludeOperations);
    }

    /// <summary>Nothing is said, so all that is described is emitted, reached or not.</summary>
    public bool IsEmpty =>
        _includeSets.Length == 0 && _excludeSets.Length == 0 && _includeOperations.Length == 0 && _excludeOperations.Length == 0;

    public bool HasSet(string name)
    {
        string[] names = [name];
        return Chooses(_includeSets, _excludeSets, names);
    }

    public bool HasOperation(OperationSymbol operation) =>
        IsEmpty || Chooses(_includeOperations, _excludeOperations, OperationNames.Of(operation));

    public void ReportUnmatched(BindingReport report, IEnumerable<string> sets, IEnumerable<string> operations)
    {
        ReportUnmatched(_includeSets, "set or singleton", sets, report);
        ReportUnmatched(_excludeSets, "set or singleton", sets, report);
        ReportUnmatched(_includeOperations, "operation", operations, report);
        ReportUnmatched(_excludeOperations, "operation", operations, report);
    }

    private static bool Chooses(Pattern[] include, Pattern[] exclude, IEnumerable<string> names) =>
        (include.Length == 0 || MatchesAny(include, names)) & !MatchesAny(exclude, names);

    /// <summary>Tries every pattern, so that each knows whether it ever matched.</summary>
    private static bool MatchesAny(Pattern[] patterns, IEnumerable<string> names)
    {
        var result = false;
        foreach (var pattern in patterns)
        {
            foreach (var name in names)
            {
                if (pattern.Matches(name))
                {
                    result = true;
                    break;
                }
            }
        }

        return result;
    }

    private static void ReportUnmatched(Pattern[] patterns, string what, IEnumerable<string> names, BindingReport report)
    {
        foreach (var pattern in patterns)
        {
            if (!pattern.HasMatched)
            {
                var text = pattern.Text.Value;
                report.Add(BindingDescriptors.PatternMatchesNothing, pattern.Text.Span, text, what, report.Suggest(text, names));
            }
        }
    }

    private static Pattern[] Compile(IReadOnlyList<Positioned<string>> patterns)
    {
        var result = new Pattern[patterns.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new Pattern(patterns[i]);
        }

        return result;
    }

    /// <summary>A name in which <c>*</c> stands for any characters, also none.</summary>
    private sealed class Pattern(Positioned<string> text)
    {
        private readonly string[] _parts = text.Value.Split('*');

        public Positioned<string> Text { get; } = text;

        public bool HasMatched { get; private set; }

        public bool Matches(string name)
        {
            var isMatch = Fits(name);
            HasMatched |= isMatch;
            return isMatch;
        }

        private bool Fits(string name)
        {
            var last = _parts.Length - 1;
            if (last == 0)
            {
                return name == _parts[0];
            }

            if (!name.StartsWith(_parts[0], StringComparison.Ordinal))
            {
                return false;
            }

            var position = _parts[0].Length;
            for (var i = 1; i < last; i++)
            {
                var found = name.IndexOf(_parts[i], position, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                position = found + _parts[i].Length;
            }

            return name.Length - _parts[last].Length >= position && name.EndsWith(_parts[last], StringComparison.Ordinal);
        }
    }
}
