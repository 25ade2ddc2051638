using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Clientele.Testing;

/// <summary>Compares an expected request line with the received ones, option by option.</summary>
internal static class RequestDifference
{
    public static bool IsSame(string expected, FakeRequest request)
    {
        var (method, path, options) = Parse(expected);
        return request.Method == method && request.Path == path && options.Count == request.Options.Count
            && options.All(option => request.Options.TryGetValue(option.Key, out var value) && value == option.Value);
    }

    public static string Describe(string expected, IReadOnlyList<FakeRequest> all)
    {
        if (all.Count == 0)
        {
            return $"Expected the request\n  {expected}\nand there was no request at all.";
        }

        var wanted = Parse(expected);
        var nearest = all.OrderBy(request => Distance(wanted, request)).First();
        var text = new StringBuilder($"Expected the request\n  {expected}\nThe nearest of {all.Count} is\n  {nearest}\n");
        Line(text, "verb", wanted.Method, nearest.Method);
        Line(text, "path", wanted.Path, nearest.Path);
        foreach (var name in wanted.Options.Keys.Union(nearest.Options.Keys, StringComparer.Ordinal))
        {
            Line(text, name, wanted.Options.GetValueOrDefault(name), nearest.Options.GetValueOrDefault(name));
        }

        return text.ToString().TrimEnd();
    }

    private static int Distance((string Method, string Path, Dictionary<string, string> Options) wanted, FakeRequest request) =>
        (request.Path == wanted.Path ? 0 : 100) + (request.Method == wanted.Method ? 0 : 50)
        + wanted.Options.Keys.Union(request.Options.Keys, StringComparer.Ordinal)
            .Count(name => wanted.Options.GetValueOrDefault(name) != request.Options.GetValueOrDefault(name));

    private static void Line(StringBuilder text, string name, string? expected, string? actual)
    {
        if (expected != actual)
        {
            text.Append("  ").Append(name).Append(": expected ").Append(Show(expected)).Append(", was ").Append(Show(actual)).Append('\n');
        }
    }

    private static string Show(string? value) => value is null ? "none" : value;

    private static (string Method, string Path, Dictionary<string, string> Options) Parse(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var method = space < 0 ? "GET" : line[..space];
        var address = line[(space + 1)..];
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in question < 0 ? [] : SplitOptions(address[(question + 1)..]))
        {
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            options[equals < 0 ? option : option[..equals]] = equals < 0 ? "" : option[(equals + 1)..];
        }

        return (method, question < 0 ? address : address[..question], options);
    }

    /// <summary>Ampersands in quoted text do not end an option.</summary>
    private static IEnumerable<string> SplitOptions(string query)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < query.Length; i++)
        {
            quoted ^= query[i] == '\'';
            if (query[i] == '&' && !quoted)
            {
                yield return query[start..i];
                start = i + 1;
            }
        }

        yield return query[start..];
    }
}
