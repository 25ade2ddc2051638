using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Binding.Shared;

/// <summary>The patterns of one list of a contract's selection: names in which <c>*</c> stands for any characters, also none.</summary>
internal sealed class NamePatterns(IReadOnlyList<Positioned<string>> patterns)
{
    private readonly Pattern[] _patterns = [.. patterns.Select(pattern => new Pattern(pattern))];

    public int Count => _patterns.Length;

    /// <summary>Whether one of a thing's names fits a pattern. Every pattern is tried, so that each knows whether it ever matched.</summary>
    public bool Matches(IEnumerable<string> names)
    {
        if (_patterns.Length == 0)
        {
            return false;
        }

        var all = names.ToList();
        var result = false;
        foreach (var pattern in _patterns)
        {
            result |= all.Exists(pattern.Matches);
        }

        return result;
    }

    /// <summary>Whether a thing is included, or nothing is, and not excluded. Both lists are tried, so that each pattern knows whether it ever matched.</summary>
    public static bool Choose(NamePatterns include, NamePatterns exclude, IEnumerable<string> names) =>
        (include.Count == 0 || include.Matches(names)) & !exclude.Matches(names);

    /// <summary>Reports each pattern that matched nothing.</summary>
    /// <param name="what">What it should have matched, in words.</param>
    /// <param name="names">Names that there are, of which one may be meant.</param>
    /// <param name="report">Takes the findings.</param>
    public void ReportUnmatched(string what, IEnumerable<string> names, BindingReport report)
    {
        foreach (var pattern in _patterns.Where(pattern => !pattern.HasMatched))
        {
            report.Add(BindingDescriptors.PatternMatchesNothing, pattern.Text.Span, pattern.Text.Value, what, pattern.Explanation ?? report.Suggest(pattern.Text.Value, names));
        }
    }

    /// <summary>Notes what each pattern probably means where it matches nothing.</summary>
    /// <param name="explain">A sentence that begins with a space, or nothing, for the text of a pattern.</param>
    public void Explain(Func<string, string> explain)
    {
        foreach (var pattern in _patterns)
        {
            pattern.Explanation = explain(pattern.Text.Value);
        }
    }

    /// <summary>Reports each pattern that matched, and none of the things on which it has an effect.</summary>
    /// <param name="what">What it should have matched, in words.</param>
    /// <param name="effective">The names of each thing on which a pattern of the list has an effect.</param>
    /// <param name="report">Takes the findings.</param>
    public void ReportWithoutEffect(string what, IEnumerable<IEnumerable<string>> effective, BindingReport report)
    {
        var all = effective.SelectMany(names => names).ToList();
        foreach (var pattern in _patterns.Where(pattern => pattern.HasMatched && !all.Exists(pattern.Matches)))
        {
            report.Add(BindingDescriptors.PatternMatchesNothing, pattern.Text.Span, pattern.Text.Value, what, "");
        }
    }

    private sealed class Pattern(Positioned<string> text)
    {
        private readonly string[] _parts = text.Value.Split('*');

        public Positioned<string> Text { get; } = text;

        public bool HasMatched { get; private set; }

        public string? Explanation { get; set; }

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
