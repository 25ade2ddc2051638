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
    private readonly string[] _names;

    public OperationRoute(FakeOperation operation)
    {
        Operation = operation;
        var pattern = new StringBuilder("^");
        var names = new List<string>();
        var rest = operation.Template.TrimStart('/');
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : rest.IndexOf('}', open);
            pattern.Append(Regex.Escape(close < 0 ? rest : rest[..open]));
            if (close >= 0)
            {
                names.Add(rest[(open + 1)..close]);
                pattern.Append("([^/]+)");
            }

            rest = close < 0 ? "" : rest[(close + 1)..];
        }

        _names = [.. names];
        _path = new Regex(pattern.Append("/?$").ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public FakeOperation Operation { get; }

    /// <summary>Literal paths take precedence over paths with parameters.</summary>
    public int Parameters => _names.Length;

    public Dictionary<string, string>? Match(string path)
    {
        var match = _path.Match(path);
        return match.Success
            ? _names.Select((name, i) => (name, value: match.Groups[i + 1].Value)).ToDictionary(pair => pair.name, pair => Uri.UnescapeDataString(pair.value), StringComparer.Ordinal)
            : null;
    }
}
