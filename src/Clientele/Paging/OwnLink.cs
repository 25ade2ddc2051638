using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>
/// A link out of a continuation token, which anybody may have written: it may say where in the query's rows to go on, and nothing else. So it
/// must be on the query's own path, and what it says of the query must be what the query says.
/// </summary>
internal static class OwnLink
{
    /// <summary>The query's own address with the link's position; null where the link is not of this query.</summary>
    /// <param name="root">The service root.</param>
    /// <param name="own">Address of the query's first page.</param>
    /// <param name="link">The link.</param>
    /// <param name="isPosition">Whether an option says which page it is: it comes from the link alone.</param>
    /// <param name="mayAdd">Whether the link may have an option that the query does not have.</param>
    public static string? Bind(Uri root, string own, string link, Predicate<string> isPosition, Predicate<string> mayAdd)
    {
        if (!Uri.TryCreate(root, own, out var query) || !Uri.TryCreate(root, link, out var target)
            || !new Origin(query).Contains(target) || !HaveSamePath(query, target))
        {
            return null;
        }

        var (ours, theirs) = (Options(query), Options(target));
        var added = new List<string>();
        foreach (var option in theirs)
        {
            var same = ours.FindAll(other => string.Equals(other.Name, option.Name, StringComparison.OrdinalIgnoreCase));
            if (isPosition(option.Name) || (same.Count == 0 && mayAdd(option.Name)))
            {
                added.Add(option.Text);
            }
            else if (!same.Exists(other => other.Value == option.Value))
            {
                return null;
            }
        }

        var texts = ours.FindAll(option => !isPosition(option.Name)).ConvertAll(static option => option.Text);
        texts.AddRange(added);
        var options = string.Join('&', texts);
        var path = own.Split('?')[0];
        return options.Length == 0 ? path : $"{path}?{options}";
    }

    private static bool HaveSamePath(Uri left, Uri right)
    {
        var (ours, theirs) = (Segments(left), Segments(right));
        var same = ours.Length == theirs.Length;
        for (var at = 0; same && at < ours.Length; at++)
        {
            same = string.Equals(ours[at], theirs[at], StringComparison.OrdinalIgnoreCase);
        }

        return same;
    }

    private static string[] Segments(Uri address) => Array.ConvertAll(address.AbsolutePath.TrimEnd('/').Split('/'), Uri.UnescapeDataString);

    /// <summary>Options by name; values are compared without the ways of writing a space, and without spaces.</summary>
    private static List<Option> Options(Uri address)
    {
        var options = new List<Option>();
        foreach (var text in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = text.Split('=', 2);
            options.Add(new Option(Uri.UnescapeDataString(parts[0]), parts.Length == 1 ? "" : Value(parts[1]), text));
        }

        return options;
    }

    private static string Value(string text) =>
        Uri.UnescapeDataString(text.Replace("+", "%20", StringComparison.Ordinal)).Replace(" ", "", StringComparison.Ordinal);

    private sealed record Option(string Name, string Value, string Text);
}
