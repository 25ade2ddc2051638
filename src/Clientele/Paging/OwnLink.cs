using System;
using System.Collections.Generic;
using System.Linq;

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
            || !new Origin(query).Contains(target) || !Segments(query).SequenceEqual(Segments(target), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var (ours, theirs) = (Options(query), Options(target));
        var added = new List<string>();
        foreach (var (name, value, text) in theirs)
        {
            var same = ours.Where(option => string.Equals(option.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
            if (isPosition(name) || (same.Count == 0 && mayAdd(name)))
            {
                added.Add(text);
            }
            else if (!same.Exists(option => option.Value == value))
            {
                return null;
            }
        }

        var options = string.Join('&', ours.Where(option => !isPosition(option.Name)).Select(option => option.Text).Concat(added));
        var path = own.Split('?')[0];
        return options.Length == 0 ? path : $"{path}?{options}";
    }

    private static IEnumerable<string> Segments(Uri address) => address.AbsolutePath.TrimEnd('/').Split('/').Select(Uri.UnescapeDataString);

    /// <summary>Options by name; values are compared without the ways of writing a space, and without spaces.</summary>
    private static List<(string Name, string Value, string Text)> Options(Uri address) =>
    [
        .. from text in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
           let parts = text.Split('=', 2)
           select (Uri.UnescapeDataString(parts[0]), parts.Length == 1 ? "" : Value(parts[1]), text),
    ];

    private static string Value(string text) =>
        Uri.UnescapeDataString(text.Replace("+", "%20", StringComparison.Ordinal)).Replace(" ", "", StringComparison.Ordinal);
}
