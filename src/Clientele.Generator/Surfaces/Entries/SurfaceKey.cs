using System;
using System.Globalization;
using System.Text;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>
/// Keys of surface entries. A part of a type stands behind a slash, as in the target path of an annotation (CSDL XML 4.01, section 14.2.1);
/// what an operation takes stands behind a question mark, what it gives behind a greater-than sign. White space, slashes and question marks are percent-encoded in names.
/// </summary>
internal static class SurfaceKey
{
    public static string Escape(string name)
    {
        var clean = true;
        foreach (var character in name)
        {
            clean &= !NeedsEscape(character);
        }

        if (clean)
        {
            return name;
        }

        var result = new StringBuilder(name.Length + 8);
        foreach (var character in name)
        {
            if (NeedsEscape(character))
            {
                result.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    public static string Part(string owner, string name) => owner + "/" + Escape(name);

    public static string Input(string owner, string name) => owner + "?" + Escape(name);

    public static string Output(string owner, string name) => owner + ">" + name;

    public static string? OwnerOf(SurfaceKind kind, string key) => Separator(kind) is { } separator && key.LastIndexOf(separator) is > 0 and var at
        ? key.Substring(0, at)
        : null;

    public static string NameOf(SurfaceKind kind, string key) =>
        Separator(kind) is { } separator ? key.Substring(key.LastIndexOf(separator) + 1) : key;

    /// <summary>A qualified name without its namespace, an operation without what it is bound to.</summary>
    public static string Simple(string name)
    {
        var end = name.IndexOf('(');
        var qualified = end < 0 ? name : name.Substring(0, end);
        return qualified.Substring(qualified.LastIndexOf('.') + 1);
    }

    /// <summary>The type in an operation's key that it, or a collection of it, is bound to; an empty one where it is bound to none.</summary>
    public static (string Type, bool IsCollection) BindingOf(string key)
    {
        const string CollectionOf = "Collection(";
        var open = key.IndexOf('(');
        var close = key.LastIndexOf(')');
        var binding = open >= 0 && close > open ? key.Substring(open + 1, close - open - 1) : "";
        return binding.StartsWith(CollectionOf, StringComparison.Ordinal) && binding[binding.Length - 1] == ')'
            ? (binding.Substring(CollectionOf.Length, binding.Length - CollectionOf.Length - 1), true)
            : (binding, false);
    }

    /// <summary>As a report shows it: <c>GET /users/{id}?page</c>, <c>WP.User/name</c>.</summary>
    public static string Show(SurfaceEntry entry) => entry.Key.IndexOf(":/", StringComparison.Ordinal) is > 0 and < 8 and var at && IsOfOperation(entry.Kind)
        ? entry.Key.Substring(0, at) + " " + entry.Key.Substring(at + 1)
        : entry.Key;

    private static bool IsOfOperation(SurfaceKind kind) => kind is SurfaceKind.Operation or SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part or SurfaceKind.Response;

    private static char? Separator(SurfaceKind kind) => kind switch
    {
        SurfaceKind.Property or SurfaceKind.Navigation or SurfaceKind.Value or SurfaceKind.Member or SurfaceKind.Alternative => '/',
        SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part => '?',
        SurfaceKind.Response => '>',
        _ => null,
    };

    private static bool NeedsEscape(char character) =>
        character is '%' or '/' or '?' || char.IsWhiteSpace(character) || char.IsControl(character);
}
