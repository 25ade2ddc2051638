using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Clientele.Testing.Rest;

/// <summary>Finds the operation of a request.</summary>
internal sealed class OperationRoute
{
    private readonly Regex _path;
    private readonly List<KeyValuePair<string, Regex>> _query = [];
    private readonly List<string> _names = [];

    public OperationRoute(FakeOperation operation)
    {
        // A fragment tells operations of one address apart, and is not sent.
        var parts = operation.Template.TrimStart('/').Split('#')[0].Split('?', 2);
        _path = Pattern(parts[0], "([^/]+)", "/?");
        foreach (var option in parts is [_, var query] ? query.Split('&', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            var pair = option.Split('=', 2);
            _query.Add(new(Uri.UnescapeDataString(pair[0]), Pattern(pair is [_, var value] ? Uri.UnescapeDataString(value) : "", "(.*)", "")));
        }

        Operation = operation;
    }

    public FakeOperation Operation { get; }

    /// <summary>Options of the query that a request may have: parameters, and those that the path names.</summary>
    public IEnumerable<string> Options => Operation.Query.Concat(_query.Select(option => option.Key));

    /// <summary>Literal paths take precedence over paths with parameters, and of these the ones that name options of the query.</summary>
    public int Parameters => (2 * _names.Count) - Math.Sign(_query.Count);

    /// <summary>The values of the parameters, if the request is for this path.</summary>
    /// <param name="path">The path, percent-encoded.</param>
    /// <param name="options">The query's options.</param>
    public Dictionary<string, string>? Match(string path, IReadOnlyDictionary<string, string> options)
    {
        if (_path.Match(path) is not { Success: true } match)
        {
            return null;
        }

        var values = Values(match).Select(Uri.UnescapeDataString).ToList();
        foreach (var (name, pattern) in _query)
        {
            if (!options.TryGetValue(name, out var value) || pattern.Match(value) is not { Success: true } found)
            {
                return null;
            }

            values.AddRange(Values(found));
        }

        return _names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Values(Match match) => match.Groups.Values.Skip(1).Select(group => group.Value);

    private Regex Pattern(string template, string parameter, string end)
    {
        var pattern = new StringBuilder("^");
        while (template.Length > 0)
        {
            var open = template.IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            pattern.Append(Regex.Escape(close < 0 ? template : template[..open]));
            if (close >= 0)
            {
                _names.Add(template[(open + 1)..close]);
                pattern.Append(parameter);
            }

            template = close < 0 ? "" : template[(close + 1)..];
        }

        return new Regex(pattern.Append(end).Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }
}
